using CTCPL.Pipeline.Worker.Webhooks;

namespace CTCPL.Pipeline.Worker.Tests.Webhooks;

public sealed class WebhookAddressTests
{
    private static readonly WebhookOptions Options = new() { AllowedHosts = { "trong-mang" } };

    [Theory]
    [InlineData("https://may-nhan.example/x?y=1")]
    [InlineData("http://127.0.0.1:8080/x")]
    [InlineData("http://[::1]/x")]
    [InlineData("http://localhost/x")]
    [InlineData("http://Trong-Mang:81/x")]
    public void Address_OverTls_OrThatStaysInTheHouse_IsTaken(string address) => Assert.Null(WebhookAddress.Complaint(address, Options));

    [Theory]
    [InlineData("http://may-nhan.example/x")]
    [InlineData("http://127.0.0.1.example/x")]
    [InlineData("http://localhost.example/x")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://ten:mat-khau@may-nhan.example/")]
    [InlineData("https://may-nhan.example/#x")]
    [InlineData("ftp://may-nhan.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/x")]
    [InlineData("")]
    [InlineData(null)]
    public void Address_OfAnyOtherKind_IsRefused(string? address) => Assert.NotNull(WebhookAddress.Complaint(address, Options));

    [Fact]
    public void RetryAfter_GrowsToItsBound()
    {
        var options = new WebhookOptions();

        Assert.Equal([10, 20, 40, 80], Enumerable.Range(1, 4).Select(n => options.RetryAfter(n).TotalSeconds));
        Assert.All([13, 30, 60, 100], n => Assert.Equal(TimeSpan.FromHours(6), options.RetryAfter(n)));
    }
}

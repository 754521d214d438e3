using System.Net;
using CTCPL.Pipeline.Worker.Tests.Uploads;

namespace CTCPL.Pipeline.Worker.Tests.Access;

/// <summary>A service of its own: what it is slowed down by counts for every account of the address.</summary>
public sealed class SignInLimitTests(AccessFixture fixture) : IClassFixture<AccessFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_FromOneAddress_IsSlowedDownAfterTwentyTries()
    {
        using HttpClient client = fixture.Service.Anonymous();
        Dictionary<string, string> form = new(await WebService.HiddenAsync(client, "/dang-nhap", Token), StringComparer.Ordinal)
        {
            ["ten"] = "khong co ai",
            ["matKhau"] = "sai",
        };
        List<HttpStatusCode> statuses = [];
        for (int i = 0; i < 45; i++)
        {
            using HttpResponseMessage answer = await client.PostAsync("/dang-nhap", new FormUrlEncodedContent(form), Token);
            statuses.Add(answer.StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, statuses[0]); // the form again, with what is wrong
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.True(statuses.Count(s => s == HttpStatusCode.OK) <= 40, "More than twenty a minute."); // two windows at most
    }
}

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
        Assert.Equal(
            [$"|{statuses.Count(s => s == HttpStatusCode.OK)}"], // one row, and the name that is nobody's is not kept
            await fixture.Database.RowsAsync("select who, sum(times) from audit_event where what = 'sign-in-failed' group by who", Token));
        Assert.Equal(1, await fixture.Database.ScalarAsync<long>("select count(*) from audit_event where what = 'sign-in-failed'", Token));
        Assert.Equal(HttpStatusCode.OK, statuses[0]); // the form again, with what is wrong
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.True(statuses.Count(s => s == HttpStatusCode.OK) <= 40, "More than twenty a minute."); // two windows at most
    }
}

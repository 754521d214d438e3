using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Worker.Accounts;

namespace CTCPL.Pipeline.Worker.Tests.Access;

/// <summary>Sessions end with what they rest on, and somebody can always let others in.</summary>
public sealed class AccountChangesTests(AccessFixture fixture) : IClassFixture<AccessFixture>
{
    private AccountStore Accounts => new(fixture.Database.Source);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("role")]
    [InlineData("units")]
    [InlineData("password")]
    [InlineData("removed")]
    public async Task Session_WhenItsAccountChanges_Ends(string what)
    {
        using HttpClient client = await fixture.Service.SignInAsync(fixture.Database, "đổi " + what, Roles.Reviewer, Token);
        AccountRow account = (await Accounts.FindAsync("đổi " + what, Token))!;
        Assert.Equal("200", await StatusAsync(client, "/bao-cao/1"));
        switch (what)
        {
            case "role":
                Assert.Equal(account.Name, await Accounts.ChangeRoleAsync(account.Id, Roles.Submitter, [], Token));
                break;
            case "units":
                Assert.Equal(account.Name, await Accounts.ChangeRoleAsync(account.Id, account.Role, ["phuong thuong cat"], Token));
                break;
            case "password":
                await Accounts.ChangePasswordAsync(account.Id, Passwords.Hash("mot mat khau khac"), Token);
                break;
            default:
                Assert.Equal(account.Name, await Accounts.DeleteAsync(account.Id, Token));
                break;
        }
        Assert.Equal("in", await StatusAsync(client, "/bao-cao/1"));
    }

    [Fact]
    public async Task LastAdministrator_IsNeitherRemovedNorMadeLess()
    {
        using HttpClient client = await fixture.Service.SignInAsync(fixture.Database, "người cuối", Roles.Administrator, Token);
        foreach (AccountRow account in await Accounts.AllAsync(Token))
        {
            if (account.Role is Roles.Administrator && account.Name is not "người cuối")
                await Accounts.DeleteAsync(account.Id, Token);
        }
        AccountRow last = (await Accounts.FindAsync("người cuối", Token))!;
        Assert.Null(await Accounts.DeleteAsync(last.Id, Token));
        Assert.Null(await Accounts.ChangeRoleAsync(last.Id, Roles.Auditor, [], Token));
        Assert.Equal(last.Name, await Accounts.ChangeRoleAsync(last.Id, Roles.Administrator, ["xa son thuan"], Token));
    }

    [Fact]
    public async Task TwoAdministrators_WhoRemoveEachOtherAtOnce_LeaveOne()
    {
        for (int turn = 0; turn < 5; turn++)
        {
            string name = "cặp " + turn.ToString(System.Globalization.CultureInfo.InvariantCulture);
            using HttpClient other = await fixture.Service.SignInAsync(fixture.Database, name, Roles.Administrator, Token);
            long[] administrators = [.. (await Accounts.AllAsync(Token)).Where(a => a.Role is Roles.Administrator).Select(a => a.Id)];
            string?[] removed = await Task.WhenAll(administrators.Select(id => Accounts.DeleteAsync(id, Token)));
            Assert.Single(removed, r => r is null);
        }
    }

    private static async Task<string> StatusAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(path, Token);
        return AccessFixture.Told(answer);
    }
}

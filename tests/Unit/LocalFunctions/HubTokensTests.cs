using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using TradingChitti.LocalFunctions;
using TradingChitti.LocalFunctions.SignalR;

namespace TradingChitti.Tests.Unit.LocalFunctions;

public sealed class HubTokensTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 2, 6, 9, 5, 0, TimeSpan.Zero));

    [Fact]
    public void Token_Issued_NamesItsUser()
    {
        HubTokens tokens = Create();
        Assert.True(tokens.TryVerify(tokens.Issue("live", "asha"), "live", out HubTokens.Claims? claims));
        Assert.Equal("asha", claims.UserId);
    }

    [Fact]
    public void Token_AfterItsLifetime_IsRefused()
    {
        HubTokens tokens = Create();
        string token = tokens.Issue("live", null);
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(tokens.TryVerify(token, "live", out _));
    }

    [Fact]
    public void Token_OfAnotherProcess_IsRefused() => Assert.False(Create().TryVerify(Create().Issue("live", null), "live", out _));

    [Fact]
    public void Token_OfAnotherHub_IsRefused()
    {
        HubTokens tokens = Create();
        Assert.False(tokens.TryVerify(tokens.Issue("other", null), "live", out _));
    }

    [Fact]
    public void Token_WithItsClaimsExchanged_IsRefused()
    {
        HubTokens tokens = Create();
        string claims = tokens.Issue("live", "ravi").Split('.')[0];
        string signature = tokens.Issue("live", "asha").Split('.')[1];
        Assert.False(tokens.TryVerify($"{claims}.{signature}", "live", out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.b.c")]
    [InlineData("%%%.%%%")]
    public void Token_ThatIsNone_IsRefused(string? token) => Assert.False(Create().TryVerify(token, "live", out _));

    private HubTokens Create() => new(Options.Create(new LocalFunctionsOptions { TokenLifetime = TimeSpan.FromMinutes(5) }), _time);
}

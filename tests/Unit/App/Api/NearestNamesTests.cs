using TradingChitti.App.Api.Http;

namespace TradingChitti.Tests.Unit.App.Api;

public sealed class NearestNamesTests
{
    private static readonly string[] Symbols = ["TCS", "RELIANCE", "RELINFRA", "INFY", "TATASTEEL", "TATAMOTORS"];

    [Theory]
    [InlineData("RELAINCE", "RELIANCE")]
    [InlineData("infi", "INFY")]
    [InlineData("RELIANC", "RELIANCE")]
    [InlineData("TCSS", "TCS")]
    public void NearestNames_Misspelt_BeginWithTheIntendedOne(string name, string intended) =>
        Assert.Equal(intended, NearestNames.Of(name, Symbols)[0]);

    [Fact]
    public void NearestNames_Beginning_GiveEveryNameThatGoesOn() =>
        Assert.Equal(["TATAMOTORS", "TATASTEEL"], NearestNames.Of("TATA", Symbols).Where(name => name.StartsWith("TATA", StringComparison.Ordinal)));

    [Fact]
    public void NearestNames_NothingNear_AreNone() => Assert.Empty(NearestNames.Of("QQQQQQ", Symbols));

    [Fact]
    public void NearestNames_VeryLongName_AreNone() => Assert.Empty(NearestNames.Of(new string('A', 100_000), Symbols));
}

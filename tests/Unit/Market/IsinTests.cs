using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Market;

public sealed class IsinTests
{
    [Theory]
    [InlineData("INE009A01021")] // Infosys
    [InlineData("US0378331005")] // the worked example of ISO 6166
    [InlineData("IN0020200104")] // a gold bond
    public void WellFormed_OfRealSecurities(string isin) => Assert.True(Isin.IsWellFormed(isin));

    [Theory]
    [InlineData("")]
    [InlineData("INE009A01022")] // last digit off by one
    [InlineData("INE009A0102")]
    [InlineData("INE009A0102A")]
    [InlineData("ine009a01021")]
    [InlineData("INE009A010210")]
    public void NotWellFormed_WhenAnyCharacterIsWrong(string isin) => Assert.False(Isin.IsWellFormed(isin));
}

using TradingChitti.Indicators.Volatility;

namespace TradingChitti.Tests.Unit.Indicators.Volatility;

public sealed class NatrTests
{
    [Fact]
    public void Natr_OfOneBar_IsTheTrueRangeItself()
    {
        // TA-Lib leaves out the division by the close: max(12 - 9, |12 - 10|, |9 - 10|) = 3.
        Assert.Equal(3, Natr.Definition.Bind(1).Run([[11, 12], [9, 9], [10, 11]])[0][1]);
    }
}

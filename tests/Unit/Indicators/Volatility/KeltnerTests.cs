using TradingChitti.Indicators.Volatility;

namespace TradingChitti.Tests.Unit.Indicators.Volatility;

public sealed class KeltnerTests
{
    [Fact]
    public void Keltner_OfThreeBars_StandsATrueRangeAroundTheAverage()
    {
        // True ranges of bars 1 and 2: max(12-10, |12-9|, |10-9|) = 3 and max(14-12, |14-11|, |12-11|) = 3; their average is 3.
        // ema(2) of the closes: (9+11)/2 = 10, then 10 + 2/3 * (13-10) = 12. Bands at 12 ± 2 * 3.
        double[][] outputs = Keltner.Definition.Bind(2, 2, 2).Run([[10, 12, 14], [8, 10, 12], [9, 11, 13]]);
        Assert.Equal([18, 12, 6], outputs.Select(column => Math.Round(column[2], 12)));
    }
}

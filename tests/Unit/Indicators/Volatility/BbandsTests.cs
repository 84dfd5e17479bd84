using TradingChitti.Indicators;
using TradingChitti.Indicators.Volatility;

namespace TradingChitti.Tests.Unit.Indicators.Volatility;

public sealed class BbandsTests
{
    [Fact]
    public void Bbands_WithOnlyTheUpperWidth_UseItBelowToo()
    {
        Assert.Equal([10, 2.5, 2.5, 0], Bbands.Definition.Bind(10, 2.5).Parameters.ToArray());
    }

    [Fact]
    public void Bbands_OnAnotherAverage_KeepDeviationsAroundTheMean()
    {
        // ema(2) of 1, 3, 5: (1+3)/2 = 2, then 2 + 2/3 * (5-2) = 4; the deviation of 3, 5 is 1.
        double[][] outputs = Bbands.Definition.Bind(2, 2, 2, (int)MovingAverageType.Ema).Run([[1, 3, 5]]);
        Assert.Equal([6, 4, 2], outputs.Select(column => Math.Round(column[2], 12)));
    }
}

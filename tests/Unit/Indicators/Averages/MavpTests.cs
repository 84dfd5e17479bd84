using TradingChitti.Indicators;
using TradingChitti.Indicators.Averages;

namespace TradingChitti.Tests.Unit.Indicators.Averages;

public sealed class MavpTests
{
    [Fact]
    public void Mavp_OnPeriodsOutsideItsBounds_CutsThemToWholeNumbersBetween()
    {
        // From 2 to 3: 9 is 3, 1 is 2, 2.9 is 2, -4 is 2.
        double[] average = Mavp.Definition.Bind(2, 3).Run([[1, 2, 4, 8, 16, 32], [0, 0, 9, 1, 2.9, -4]])[0];
        SeriesAssert.Close([double.NaN, double.NaN, 7 / 3.0, 6, 12, 24], average, 1e-15);
    }

    [Fact]
    public void Mavp_OfExponentialAverages_StartsAllOnTheBarOfTheLongest()
    {
        // ema(2) has its first value on bar 2, not 1: (1 + 2) / 2 = 1.5, then 1.5 + 2/3 * (6 - 1.5) = 4.5.
        double[] average = Mavp.Definition.Bind(2, 3, (int)MovingAverageType.Ema).Run([[3, 1, 2, 6], [2, 2, 2, 2]])[0];
        SeriesAssert.Close([double.NaN, double.NaN, 1.5, 4.5], average, 1e-15);
    }

    [Fact]
    public void Mavp_WithAMaximumBelowItsMinimum_HasThatPeriodAlone()
    {
        Assert.Equal(4, Mavp.Definition.Lookback(5, 3));
    }

    [Fact]
    public void Mavp_OfMoreAveragesThanFitInMemory_SaysSo()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Mavp.Definition.Bind(2, 100_000));
    }
}

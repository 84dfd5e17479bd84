using TradingChitti.Indicators.Trend;

namespace TradingChitti.Tests.Unit.Indicators.Trend;

public sealed class ParabolicStopTests
{
    [Fact]
    public void Sar_OnARiseAndATurn_FollowsByHand()
    {
        // Rising from the first low, 9: 9 + 0.02 * (12 - 9) = 9.06; then 9.06 + 0.04 * (13 - 9.06) = 9.2176, which 8 touches: it turns to the
        // extreme, 13, and falls from there by 0.02 * (13 - 8) = 0.1, but not below 13, the high before.
        double[] stop = Sar.Definition.Bind().Run([[10, 12, 13, 9, 9], [9, 10, 11, 8, 8.5]])[0];
        SeriesAssert.Close([double.NaN, 9, 9.06, 13, 13], stop, 1e-14);
    }

    [Fact]
    public void SarExt_WithAStart_TakesItAndItsDirection()
    {
        double[][] bars = [[5, 6], [4, 5]];
        Assert.Equal(3, SarExt.Definition.Bind(3).Run(bars)[0][1]);
        Assert.Equal(-10, SarExt.Definition.Bind(-10).Run(bars)[0][1]);
    }

    [Fact]
    public void SarExt_WithAnOffset_MovesTheStopAwayWhereItTurns()
    {
        // As above, the turn from 13 to 13 + 1 % of it.
        double[] stop = SarExt.Definition.Bind(0, 0.01).Run([[10, 12, 13, 9], [9, 10, 11, 8]])[0];
        SeriesAssert.Close([double.NaN, 9, 9.06, -13.13], stop, 1e-14);
    }
}

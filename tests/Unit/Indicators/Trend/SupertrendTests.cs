using TradingChitti.Indicators.Trend;

namespace TradingChitti.Tests.Unit.Indicators.Trend;

public sealed class SupertrendTests
{
    [Fact]
    public void Supertrend_RiseThenCollapse_TurnsWhenTheCloseBreaksTheStop()
    {
        // With period 1 the average is the true range itself; multiplier 1.
        // bar 1: middle 12, range max(13-11, |13-10|, |11-10|) = 3: bands 15 and 9; the close 12 is not below the middle: rising, stop 9.
        // bar 2: middle 14, range max(2, |15-12|, |13-12|) = 3: 17 and 11; the stop moves up to 11, the close 14 is above it.
        // bar 3: middle 10, range max(2, |11-14|, |9-14|) = 5: 15 and 5; the upper band comes down from 15 (bar 1) no further, the stop stays 11;
        //        the close 9.5 is below it: falling, the stop is the upper band.
        double[][] outputs = Supertrend.Definition.Bind(1, 1).Run([[11, 13, 15, 11], [9, 11, 13, 9], [10, 12, 14, 9.5]]);
        Assert.Equal([double.NaN, 9, 11, 15], outputs[0]);
        Assert.Equal([double.NaN, 1, 1, -1], outputs[1]);
    }
}

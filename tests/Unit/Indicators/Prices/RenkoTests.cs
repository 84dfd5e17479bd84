using TradingChitti.Indicators;
using TradingChitti.Tests.Unit.Indicators.Authorities;

namespace TradingChitti.Tests.Unit.Indicators.Prices;

public sealed class RenkoTests
{
    [Fact]
    public void Bricks_OfSpyByOne_AreTheRecordedOnes()
    {
        Assert.True(IndicatorCatalog.TryFind("renko", out IndicatorDefinition? definition));
        double[][] outputs = definition.Bind(1).Run([SkenderGoldenTests.Column("close")]);
        List<double> closes = [];
        double level = outputs[0][0];
        double direction = double.NaN;
        for (int bar = 1; bar < outputs[0].Length; bar++)
        {
            // A turn leaves out the brick it would draw over the last one.
            if (outputs[0][bar] == level)
                continue;
            double way = outputs[1][bar];
            for (double close = level + (way == -direction ? 2 * way : way); close * way <= outputs[0][bar] * way; close += way)
                closes.Add(close);
            (level, direction) = (outputs[0][bar], way);
        }

        Assert.Equal(SkenderGoldenTests.Recorded("renko", "close"), closes);
    }
}

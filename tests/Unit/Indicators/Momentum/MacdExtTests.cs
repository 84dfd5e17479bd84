using TradingChitti.Indicators.Momentum;

namespace TradingChitti.Tests.Unit.Indicators.Momentum;

public sealed class MacdExtTests
{
    [Fact]
    public void MacdExt_WithTheLongerPeriodFirst_SwapsPeriodsAndTypes()
    {
        double[] x = SampleBars.Walk(200).Close.ToArray();
        SeriesAssert.BitEqual(MacdExt.Definition.Bind(12, 2, 26, 1, 9, 3).Run([x]), MacdExt.Definition.Bind(26, 1, 12, 2, 9, 3).Run([x]));
    }
}

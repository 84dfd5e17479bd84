using TradingChitti.Indicators.Volume;

namespace TradingChitti.Tests.Unit.Indicators.Volume;

public sealed class ObvTests
{
    [Fact]
    public void Obv_OverRiseFallAndStandstill_AddsSubtractsAndKeepsVolume()
    {
        // 100; up: 100+50; unchanged: 150; down: 150-30; up: 120+5.
        double[][] outputs = Obv.Definition.Bind().Run([[10, 11, 11, 9, 10], [100, 50, 70, 30, 5]]);
        Assert.Equal([100, 150, 150, 120, 125], outputs[0]);
    }
}

using TradingChitti.Indicators.Cycle;

namespace TradingChitti.Tests.Unit.Indicators.Cycle;

public sealed class HilbertTransformTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(35)]
    public void HtDcPeriod_OfASineWave_IsItsPeriod(int period)
    {
        double[] wave = [.. Enumerable.Range(0, 400).Select(bar => 100 + Math.Sin(2 * Math.PI * bar / period))];
        Assert.InRange(HtDcPeriod.Definition.Bind().Run([wave])[0][^1], period * 0.97, period * 1.03);
    }

    [Fact]
    public void HtSine_OfASineWave_LeadsByAnEighthOfIt()
    {
        // An eighth of 24 bars is three: leadsine now is sine three bars on.
        double[] wave = [.. Enumerable.Range(0, 480).Select(bar => 100 + Math.Sin(2 * Math.PI * bar / 24))];
        double[][] sines = HtSine.Definition.Bind().Run([wave]);
        SeriesAssert.Close(sines[0][456..480], sines[1][453..477], 0.05);
    }

    [Fact]
    public void HtTrendMode_OfPriceThatStandsStill_IsTrend()
    {
        Assert.Equal(1, HtTrendMode.Definition.Bind().Run([[.. Enumerable.Repeat(123.45, 200)]])[0][^1]);
    }
}

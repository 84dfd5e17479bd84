using TradingChitti.Indicators.Momentum;
using TradingChitti.Indicators.Trend;

namespace TradingChitti.Tests.Unit.Indicators.Momentum;

/// <summary>Prices that stand still after they have moved: what is stated, not what rounding leaves of running sums.</summary>
public sealed class StandingStillTests
{
    private const int Bars = 2_000;
    private const int Still = 150;

    [Fact]
    public void Imi_BarsWithoutBodies_IsFifty()
    {
        double[] open = Walk();
        double[] close = [.. open.Select((x, bar) => bar < Still ? x + 0.1 : x)];
        double[] index = Imi.Definition.Bind(14).Run([open, close])[0];
        Assert.Equal(100, index[Still + 12]);
        Assert.Equal(50, index[Still + 13]);
    }

    [Fact]
    public void StochRsi_IndexStandsStill_IsZero()
    {
        double[][] outputs = StochRsi.Definition.Bind(14, 5, 3).Run([Walk()]);
        Assert.All(outputs[0][(Still + 5)..], k => Assert.Equal(0, k));
        Assert.All(outputs[1][(Still + 7)..], d => Assert.Equal(0, d));
    }

    [Fact]
    public void UltOsc_BarsWithoutRange_IsZero()
    {
        double[] x = Walk();
        Assert.All(UltOsc.Definition.Bind().Run([x, x, x])[0][(Still + 28)..], value => Assert.Equal(0, value));
    }

    [Fact]
    public void Dx_BarsWithoutMovement_KeepsItsValue()
    {
        double[] x = Walk();
        double[] index = Dx.Definition.Bind().Run([x, x, x])[0];
        Assert.All(index[Still..], value => Assert.Equal(index[Still - 1], value, 1e-9));
    }

    private static double[] Walk()
    {
        double[] x = SampleBars.Walk(Bars).Close.ToArray();
        x.AsSpan(Still).Fill(x[Still - 1]);
        return x;
    }
}

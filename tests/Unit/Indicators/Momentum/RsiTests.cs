using TradingChitti.Indicators.Momentum;

namespace TradingChitti.Tests.Unit.Indicators.Momentum;

public sealed class RsiTests
{
    [Fact]
    public void Rsi_OfFourBars_IsTheShareOfTheRises()
    {
        // Changes +2, -1, +3. First value: rises 2, falls 1: 100 * 2/3.
        // Then Wilder keeps half: rises 2/2 + 3 = 4, falls 1/2 + 0 = 0.5: 100 * 4/4.5.
        double[][] outputs = Rsi.Definition.Bind(2).Run([[10, 12, 11, 14]]);
        Assert.Equal([200.0 / 3, 400 / 4.5], outputs[0].Skip(2).Select(x => x), (left, right) => Math.Abs(left - right) < 1e-12);
    }

    [Fact]
    public void Rsi_OfASeriesThatNeverMoved_IsZeroAsInTaLib()
    {
        double[][] outputs = Rsi.Definition.Bind(14).Run(SampleBars.Flat(40).Columns(Rsi.Definition));
        Assert.All(outputs[0].Skip(14), x => Assert.Equal(0, x));
    }
}

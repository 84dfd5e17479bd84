using TradingChitti.Indicators.Volume;

namespace TradingChitti.Tests.Unit.Indicators.Volume;

public sealed class VwapTests
{
    [Fact]
    public void Vwap_OfThreeBars_WeighsTypicalPriceByVolume()
    {
        // Typical prices (12+9+9)/3 = 10, (21+18+21)/3 = 20, (33+27+30)/3 = 30; volumes 1, 3, 2.
        double[][] inputs = [[12, 21, 33], [9, 18, 27], [9, 21, 30], [1, 3, 2]];
        double[][] outputs = Vwap.Definition.Bind(2).Run(inputs);

        // (10*1 + 20*3) / 4 = 17.5 and (20*3 + 30*2) / 5 = 24.
        Assert.Equal([double.NaN, 17.5, 24], outputs[0]);
    }

    [Fact]
    public void Vwap_WhereNothingTraded_IsTheTypicalPrice()
    {
        double[][] outputs = Vwap.Definition.Bind(2).Run([[12, 21], [9, 18], [9, 21], [0, 0]]);
        Assert.Equal([double.NaN, 20], outputs[0]);
    }
}

using TradingChitti.Indicators.Volatility;

namespace TradingChitti.Tests.Unit.Indicators.Volatility;

public sealed class DonchianTests
{
    [Fact]
    public void Donchian_OfThreeBarWindows_SpansTheirHighsAndLows()
    {
        double[][] outputs = Donchian.Definition.Bind(3).Run([[10, 12, 11, 9, 15], [8, 9, 7, 6, 9]]);

        // Windows of highs 10,12,11 | 12,11,9 | 11,9,15 and of lows 8,9,7 | 9,7,6 | 7,6,9.
        Assert.Equal([double.NaN, double.NaN, 12, 12, 15], outputs[0]);
        Assert.Equal([double.NaN, double.NaN, (12 + 7) / 2.0, (12 + 6) / 2.0, (15 + 6) / 2.0], outputs[1]);
        Assert.Equal([double.NaN, double.NaN, 7, 6, 6], outputs[2]);
    }
}

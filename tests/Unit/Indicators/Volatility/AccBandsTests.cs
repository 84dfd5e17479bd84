using TradingChitti.Indicators.Volatility;

namespace TradingChitti.Tests.Unit.Indicators.Volatility;

public sealed class AccBandsTests
{
    [Fact]
    public void AccBands_OnTwoBars_AreByHand()
    {
        // Widths 4 * 2 / 10 = 0.8 and 4 * 1 / 10 = 0.4: above 6 * 1.8 = 10.8 and 5.5 * 1.4 = 7.7, below 4 * 0.2 = 0.8 and 4.5 * 0.6 = 2.7.
        double[][] bands = AccBands.Definition.Bind(2).Run([[6, 5.5], [4, 4.5], [5, 5]]);
        Assert.Equal([9.25, 5, 1.75], bands.Select(band => Math.Round(band[1], 12)));
    }

    [Fact]
    public void AccBands_OnPricesOfZero_AreZero()
    {
        Assert.All(AccBands.Definition.Bind(2).Run([[0, 0], [0, 0], [0, 0]]), band => Assert.Equal(0, band[1]));
    }
}

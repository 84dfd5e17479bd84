using TradingChitti.Indicators.Candles;

namespace TradingChitti.Tests.Unit.Indicators.Candles;

public sealed class DojiTests
{
    private const double BadTick = 1e18;

    [Theory]
    [InlineData(19, 100)]
    [InlineData(31, 0)]
    [InlineData(99_000, 0)]
    [InlineData(100_100, 100)]
    public void Doji_AfterATickThatSwallowsTheTotal_IsFoundAgainOnceTheTotalIsRenewed(int bar, double expected)
    {
        // Bodies of 0.05 are doji beside ranges of 1. Added to 1e18 those vanish, and nothing is left of them when it goes, in TA-Lib too.
        double[][] bars = [Flat(10.5), Flat(11), Flat(10), Flat(10.55)];
        bars[1][20] = BadTick;
        double[] signal = Assert.Single(Doji.Definition.Bind().Run(bars));
        Assert.Equal(expected, signal[bar]);
    }

    private static double[] Flat(double price) => [.. Enumerable.Repeat(price, 100_200)];
}

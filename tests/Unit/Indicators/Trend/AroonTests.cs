using TradingChitti.Indicators.Trend;

namespace TradingChitti.Tests.Unit.Indicators.Trend;

public sealed class AroonTests
{
    [Fact]
    public void Aroon_OfEqualExtremes_TakesTheNewest()
    {
        // Of the lows 1, 1, 2 the newest 1 is a bar old: (2 - 1) / 2; of the highs 5, 4, 5 it is this bar's.
        double[][] aroon = Aroon.Definition.Bind(2).Run([[5, 4, 5], [1, 1, 2]]);
        Assert.Equal([50, 100], aroon.Select(column => column[2]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(25)]
    public void Aroon_OnPricesWithManyTies_IsThatOfEachWindowAlone(int period)
    {
        double[] high = [.. SampleBars.Walk(300).High.ToArray().Select(x => Math.Round(x / 4))];
        double[] low = [.. SampleBars.Walk(300).Low.ToArray().Select(x => Math.Round(x / 4))];
        double[][] aroon = Aroon.Definition.Bind(period).Run([high, low]);
        for (int bar = period; bar < high.Length; bar++)
        {
            int sinceHigh = Enumerable.Range(0, period + 1).MaxBy(age => (high[bar - age], -age));
            int sinceLow = Enumerable.Range(0, period + 1).MinBy(age => (low[bar - age], age));
            Assert.Equal(100.0 * (period - sinceLow) / period, aroon[0][bar], 1e-12);
            Assert.Equal(100.0 * (period - sinceHigh) / period, aroon[1][bar], 1e-12);
        }
    }
}

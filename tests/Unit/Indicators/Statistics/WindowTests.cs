using TradingChitti.Indicators;

namespace TradingChitti.Tests.Unit.Indicators.Statistics;

/// <summary>Moments of windows are those of the window alone: neither the level of the series nor what left it costs digits.</summary>
public sealed class WindowTests
{
    private const int Period = 20;

    // Paise a billion rupees up: sums of squares would hold none of the deviation's digits.
    [Fact]
    public void ZScore_FarFromZero_KeepsItsDigits()
    {
        double[] closes = [.. SampleBars.Walk(500).Close.Select(close => 1e9 + close)];
        double[] scores = Run("zscore", closes);
        for (int bar = Period - 1; bar < closes.Length; bar++)
        {
            decimal[] window = [.. closes[(bar - Period + 1)..(bar + 1)].Select(x => (decimal)x)];
            decimal mean = window.Sum() / Period;
            double deviation = Math.Sqrt((double)(window.Sum(x => (x - mean) * (x - mean)) / Period));
            Assert.Equal((double)(window[^1] - mean) / deviation, scores[bar], 1e-7);
        }
    }

    [Theory]
    [InlineData("hv", 0)]
    [InlineData("volatility", 0)]
    [InlineData("bbw", 0)]
    [InlineData("percentb", 0.5)]
    [InlineData("zscore", 0)]
    [InlineData("skew", 0)]
    [InlineData("kurtosis", 0)]
    [InlineData("stderr", 0)]
    [InlineData("mad", 0)]
    [InlineData("rsquared", 0)]
    public void Moments_OnceATurbulentStretchHasLeft_AreThoseOfAFlatWindow(string id, double flat)
    {
        double[] closes = [.. SampleBars.Walk(100).Close.Select(close => close * 1e6), .. Enumerable.Repeat(0.1, 2 * Period)];
        Assert.All(Run(id, closes)[^Period..].Skip(1), value => Assert.Equal(flat, value));
    }

    private static double[] Run(string id, double[] x)
    {
        Assert.True(IndicatorCatalog.TryFind(id, out IndicatorDefinition? definition));
        return definition.Bind(Period).Run([x])[0];
    }
}

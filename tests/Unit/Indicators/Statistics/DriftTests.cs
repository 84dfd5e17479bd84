using TradingChitti.Indicators;

namespace TradingChitti.Tests.Unit.Indicators.Statistics;

/// <summary>Rounding errors of running sums do not grow with the length of the series.</summary>
public sealed class DriftTests
{
    private const int Bars = 1_000_000;
    private const int Period = 20;

    private static readonly Lazy<double[]> Closes = new(() => SampleBars.Walk(Bars, seed: 9).Close);

    [Fact]
    public void Sma_AfterAMillionBars_IsTheExactMean() =>
        AssertLastValues("sma", 1e-14, window => (double)(window.Sum() / Period));

    [Fact]
    public void Wma_AfterAMillionBars_IsTheExactMean() =>
        AssertLastValues("wma", 1e-14, window => (double)(window.Select((x, index) => x * (index + 1)).Sum() / (Period * (Period + 1) / 2)));

    // TA-Lib's formula cancels (x / deviation)² of its digits, about 2e5 here, and 4,096 additions round before the sums are taken again.
    [Fact]
    public void StdDev_AfterAMillionBars_KeepsTheNoiseOfAFewThousand() => AssertLastValues("stddev", 1e-7, window =>
    {
        decimal mean = window.Sum() / Period;
        return Math.Sqrt((double)(window.Sum(x => (x - mean) * (x - mean)) / Period));
    });

    private static void AssertLastValues(string id, double tolerance, Func<decimal[], double> exact)
    {
        Assert.True(IndicatorCatalog.TryFind(id, out IndicatorDefinition? definition));
        double[][] outputs = definition.Bind(Period).Run([Closes.Value]);
        double error = Enumerable.Range(Bars - 5_000, 5_000).Max(bar =>
        {
            decimal[] window = [.. Closes.Value[(bar - Period + 1)..(bar + 1)].Select(x => (decimal)x)];
            return SeriesAssert.Error(exact(window), outputs[0][bar]);
        });
        Assert.InRange(error, 0, tolerance);
    }
}

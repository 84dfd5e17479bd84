using System.Globalization;
using TradingChitti.Indicators;
using TradingChitti.Tests.Unit.Architecture;
using TradingChitti.Tests.Unit.Indicators.Authorities;

namespace TradingChitti.Tests.Unit.Indicators.Pivots;

public sealed class PivotsClassicTests
{
    [Fact]
    public void Levels_OfMonthlyBars_AreTheRecordedOnesOfEachMonth()
    {
        double[][] daily = [.. ((string[])["high", "low", "close"]).Select(SkenderGoldenTests.Column)];
        int[] months = [.. File.ReadLines(Path.Combine(Repository.SharedData, "indicators", "skender", "quotes", "default.csv")).Skip(1)
            .Select(line => DateOnly.ParseExact(line[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Select(day => (day.Year * 12) + day.Month)];
        int[][] barsOf = [.. Enumerable.Range(0, months.Length).GroupBy(bar => months[bar]).Select(month => month.ToArray())];
        double[][] monthly =
        [
            [.. barsOf.Select(bars => bars.Max(bar => daily[0][bar]))],
            [.. barsOf.Select(bars => bars.Min(bar => daily[1][bar]))],
            [.. barsOf.Select(bars => daily[2][bars[^1]])],
        ];
        Assert.True(IndicatorCatalog.TryFind("pivots_classic", out IndicatorDefinition? definition));
        double[][] levels = definition.Bind().Run(monthly);
        for (int output = 0; output < levels.Length; output++)
        {
            double[] recorded = SkenderGoldenTests.Recorded("pivot-points", definition.Outputs[output].Name);
            SeriesAssert.Close(recorded, [.. barsOf.SelectMany((bars, month) => bars.Select(_ => levels[output][month]))], 1e-9);
        }
    }
}

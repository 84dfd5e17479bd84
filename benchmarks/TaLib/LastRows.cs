using TradingChitti.Indicators.Expressions;
using TradingChitti.Market;

namespace TradingChitti.Benchmarks.TaLib;

/// <summary>What a screen of the whole market asks for: the last values of many expressions.</summary>
internal static class LastRows
{
    private const int Instruments = 2_000;
    private const int Length = 1_250;

    public static void Run(Report report, int rounds)
    {
        Bars bars = Bars.Walk(Instruments * Length, seed: 4);
        BarPanel panel = BarPanel.Create([.. Enumerable.Range(0, Instruments).Select(index => bars.Frame(index, index * Length, Length))]);
        string[] texts = [.. Texts()];
        ExpressionPlan plan = ExpressionPlan.Compile([.. texts.Select(ExpressionParser.ParseKnown)]);
        PlanOptions one = PlanOptions.LastBars with { MostThreads = 1 };
        PlanOptions two = PlanOptions.LastBars with { MostThreads = 2 };
        Race race = new Race(
            ("one", _ => plan.Evaluate(panel, NoExternalSeries.Instance, one, CancellationToken.None)),
            ("two", _ => plan.Evaluate(panel, NoExternalSeries.Instance, two, CancellationToken.None))).Go(3, rounds);
        double values = (double)Instruments * Length * plan.StepCount;
        report.Line("## The last row: 2,000 instruments × 1,250 bars × 100 expressions");
        report.Line();
        report.Line($"`ExpressionPlan.Evaluate` with `PlanOptions.LastBars`: {texts.Length} expressions, {plan.StepCount} distinct steps; the panel is");
        report.Line("built. Milliseconds, median (least).");
        report.Line();
        report.Line("| one thread | ns/bar/step | two threads | second thread |");
        report.Line("|--:|--:|--:|--:|");
        report.Line(
            $"| {race.Median("one") / 1e6:F0} ({race.Least("one") / 1e6:F0}) | {race.Median("one") / values:F2} "
            + $"| {race.Median("two") / 1e6:F0} ({race.Least("two") / 1e6:F0}) | {race.Ratio("one", "two"):F2} |");
        report.Line();
    }

    private static IEnumerable<string> Texts()
    {
        for (int step = 0; step < 10; step++)
        {
            int period = 10 + (5 * step);
            yield return $"close > sma({period})";
            yield return $"crosses_above(ema({period}), ema({period * 2}))";
            yield return $"rsi({period}) < 30";
            yield return $"close > highest(high, {period}) * 0.98";
            yield return $"atr({period}) / close > 0.02";
            yield return $"cci({period}) > 100";
            yield return $"mfi({period}) > 80";
            yield return $"close < bbands({period}, 2).lower";
            yield return $"willr({period}) > -20";
            yield return $"volume > 2 * sma(volume, {period})";
        }
    }
}

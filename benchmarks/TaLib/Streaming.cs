using TradingChitti.Indicators;

namespace TradingChitti.Benchmarks.TaLib;

/// <summary>One bar at a time.</summary>
internal static class Streaming
{
    private const int Updates = 10_000;
    private const int Windows = 50;

    public static void Run(Report report, int rounds)
    {
        Bars bars = Bars.Walk(Updates * Windows, seed: 3);
        Dictionary<string, IndicatorStream> streams = Compared.All
            .Where(compared => compared.Inputs.Length == 1)
            .ToDictionary(compared => compared.Name, compared => compared.Indicator.CreateStream());
        double[] values = new double[3];
        Race race = new Race([.. streams.Select(each => (each.Key, (Action<int>)(round => Feed(each.Value, bars, round, values))))]).Go(300, rounds);
        report.Line("## Streaming: one update");
        report.Line();
        report.Line("Nanoseconds of `IndicatorStream.Update`, median (least) of the rounds. Goal for SMA, EMA and RSI: 15.");
        report.Line();
        report.Line("| indicator | update |");
        report.Line("|---|--:|");
        foreach (string name in streams.Keys)
            report.Line($"| {name} | {race.Median(name) / Updates:F1} ({race.Least(name) / Updates:F1}) |");
        report.Line();
    }

    private static void Feed(IndicatorStream stream, Bars bars, int round, double[] values)
    {
        Span<double> outputs = values.AsSpan(0, stream.Indicator.Definition.Outputs.Count);
        ReadOnlySpan<double> window = bars.Close.AsSpan(round % Windows * Updates, Updates);
        for (int bar = 0; bar < window.Length; bar++)
            stream.Update(window.Slice(bar, 1), outputs);
    }
}

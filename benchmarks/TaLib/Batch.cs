using TradingChitti.Indicators;
using TradingChitti.Market;

namespace TradingChitti.Benchmarks.TaLib;

/// <summary>The fifteen indicators over many symbols: what a nightly run computes.</summary>
internal static class Batch
{
    private const int Symbols = 500;
    private const int Length = 2_500;
    private const int Values = Symbols * Length * 15;

    private static readonly double[][][] Rooms = [.. Enumerable.Range(0, 2).Select(_ =>
        Enumerable.Range(0, 3).Select(_ => new double[PanelLayout.TileWidth * Length]).ToArray())];

    public static void Run(Report report, int rounds)
    {
        Bars bars = Bars.Walk(Symbols * Length, seed: 2);
        BarFrame[] frames = [.. Enumerable.Range(0, Symbols).Select(symbol => bars.Frame(symbol, symbol * Length, Length))];
        BarPanel panel = Built(frames, 1);
        Race race = new Race(
            ("talib", _ => EachSymbol(1, (symbol, room) => TaLib(bars, symbol, room))),
            ("recurrence", _ => EachSymbol(1, (symbol, room) => Recurrence(bars, symbol, room))),
            ("along", _ => EachSymbol(1, (symbol, room) => AlongTime(bars, symbol, room))),
            ("panel", _ => EachTile(1, panel)),
            ("build", _ => EachTile(1, Built(frames, 1))),
            ("talib2", _ => EachSymbol(2, (symbol, room) => TaLib(bars, symbol, room))),
            ("recurrence2", _ => EachSymbol(2, (symbol, room) => Recurrence(bars, symbol, room))),
            ("along2", _ => EachSymbol(2, (symbol, room) => AlongTime(bars, symbol, room))),
            ("panel2", _ => EachTile(2, panel)),
            ("build2", _ => EachTile(2, Built(frames, 2)))).Go(3, rounds);

        report.Line("## 500 symbols × 2,500 bars × the 15 indicators");
        report.Line();
        report.Line("Milliseconds, median (least) of the rounds; outputs go to memory that is used again for the next symbol. `panel` finds the bars");
        report.Line("interleaved already, `panel, built` interleaves them from columns first. Goals: 4.5 × TA-Lib C on one thread, 1.8 × by the second thread.");
        report.Line();
        report.Line("| | one thread | ns/bar/indicator | **× TA-Lib** | two threads | × TA-Lib on two | second thread |");
        report.Line("|---|--:|--:|--:|--:|--:|--:|");
        foreach ((string name, string words) in ((string, string)[])
            [("talib", "TA-Lib C"), ("recurrence", "recurrence"), ("along", "along time"), ("panel", "panel"), ("build", "panel, built")])
        {
            string two = name + "2";
            report.Line(
                $"| {words} | {race.Median(name) / 1e6:F1} ({race.Least(name) / 1e6:F1}) | {race.Median(name) / Values:F2} | **{race.Ratio("talib", name):F1}** "
                + $"| {race.Median(two) / 1e6:F1} ({race.Least(two) / 1e6:F1}) | {race.Ratio("talib2", two):F1} | {race.Ratio(name, two):F2} |");
        }

        report.Line();
    }

    private static BarPanel Built(BarFrame[] frames, int threads)
    {
        BarPanel panel = BarPanel.Create(frames);
        string[] columns = ["open", "high", "low", "close", "volume"];
        Share(threads, columns.Length, (column, _) => panel.TryGetSeries(columns[column], out PanelSeries? _));
        return panel;
    }

    private static void TaLib(Bars bars, int symbol, double[][] room)
    {
        foreach (Compared compared in Compared.All)
            compared.TaLib(bars, symbol * Length, Length, room);
    }

    private static void Recurrence(Bars bars, int symbol, double[][] room)
    {
        foreach (Compared compared in Compared.All)
            compared.Recurrence(bars, symbol * Length, Length, room);
    }

    private static void AlongTime(Bars bars, int symbol, double[][] room)
    {
        foreach (Compared compared in Compared.All)
            compared.AlongTime(bars, symbol * Length, Length, room);
    }

    private static void EachSymbol(int threads, Action<int, double[][]> work) => Share(threads, Symbols, work);

    private static void EachTile(int threads, BarPanel panel) => Share(threads, panel.Layout.Tiles.Count, (index, room) =>
    {
        PanelTile tile = panel.Layout.Tiles[index];
        foreach (Compared compared in Compared.All)
        {
            InputColumns inputs = default;
            foreach (string name in compared.Inputs)
                inputs = inputs.With(panel.TryGetSeries(name, out PanelSeries? series) ? series.Tile(tile) : throw new InvalidOperationException(name));
            OutputColumns outputs = default;
            for (int output = 0; output < compared.Indicator.Definition.Outputs.Count; output++)
                outputs = outputs.With(room[output].AsSpan(0, tile.Length));
            compared.Indicator.ComputeTile(tile, inputs, outputs);
        }
    });

    /// <summary>Hands out pieces of work to so many threads; each has outputs of its own.</summary>
    private static void Share(int threads, int pieces, Action<int, double[][]> work)
    {
        int next = -1;
        void Work(int thread)
        {
            double[][] room = Rooms[thread];
            for (int piece = Interlocked.Increment(ref next); piece < pieces; piece = Interlocked.Increment(ref next))
                work(piece, room);
        }

        Task other = threads == 2 ? Task.Run(() => Work(1)) : Task.CompletedTask;
        Work(0);
        other.Wait();
    }
}

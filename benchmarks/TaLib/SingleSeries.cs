using TradingChitti.Indicators;
using TradingChitti.Market;

namespace TradingChitti.Benchmarks.TaLib;

/// <summary>One series of 10,000 bars, another window each round.</summary>
internal static class SingleSeries
{
    private const int Window = 10_000;
    private const int Windows = 125;
    private const int TileBars = Window / PanelLayout.TileWidth;

    private static double _sink;

    public static void Run(Report report, int rounds, string? only)
    {
        Bars bars = Bars.Walk(Window * Windows, seed: 1);
        double[][] room = Compared.Room();
        report.Line("## One series of 10,000 bars");
        report.Line();
        report.Line("Nanoseconds per bar, median (least) of the rounds. `along time` and `recurrence` are one series, `panel` eight of 1,250 bars side by side.");
        report.Line("`× TA-Lib` is the median over the rounds of TA-Lib's time by ours in the same round. `copy` is one column copied; `× copy` is along time by it.");
        report.Line("`error` is the largest distance from TA-Lib over ten windows, relative where the value is above 1: recurrence, then along time.");
        report.Line();
        report.Line("| indicator | TA-Lib C | recurrence | along time | panel | recurrence × TA-Lib | **along time × TA-Lib** | goal "
            + "| panel × TA-Lib | copy | along time × copy | error |");
        report.Line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|");
        foreach (Compared compared in Compared.All.Where(each => each.Name.Contains(only ?? "", StringComparison.OrdinalIgnoreCase)))
        {
            double error = Enumerable.Range(0, 10).Max(window => compared.Error(bars, window * Window, Window, alongTime: false));
            double errorAlong = Enumerable.Range(0, 10).Max(window => compared.Error(bars, window * Window, Window, alongTime: true));
            if (!(error <= 1e-9 && errorAlong <= 1e-9))
                throw new InvalidOperationException($"{compared.Name} is {error:E1} and {errorAlong:E1} from TA-Lib.");
            Tiles tiles = new(compared, bars);
            Race race = new Race(
                ("talib", round => compared.TaLib(bars, round % Windows * Window, Window, room)),
                ("recurrence", round => compared.Recurrence(bars, round % Windows * Window, Window, room)),
                ("along", round => compared.AlongTime(bars, round % Windows * Window, Window, room)),
                ("copy", round => bars.Close.AsSpan(round % Windows * Window, Window).CopyTo(room[0])),
                ("panel", tiles.Run)).Go(250, rounds, round => Touch(compared, bars, tiles, round));
            string Time(string name) => $"{race.Median(name) / Window:F2} ({race.Least(name) / Window:F2})";
            report.Line(
                $"| {compared.Name} | {Time("talib")} | {Time("recurrence")} | {Time("along")} | {Time("panel")} | {race.Ratio("talib", "recurrence"):F1} "
                + $"| **{race.Ratio("talib", "along"):F1}** | {compared.Goal:F1} | {race.Ratio("talib", "panel"):F1} "
                + $"| {race.Median("copy") / Window:F2} | {race.Ratio("along", "copy"):F1} | {error:E0}, {errorAlong:E0} |");
        }

        report.Line();
    }

    private static void Touch(Compared compared, Bars bars, Tiles tiles, int round)
    {
        double sum = tiles.Touch(round);
        foreach (string name in compared.Inputs)
        {
            foreach (double x in bars.Column(name).AsSpan(round % Windows * Window, Window))
                sum += x;
        }

        _sink = sum;
    }

    /// <summary>The windows as tiles of a panel.</summary>
    private sealed class Tiles
    {
        private const int Count = 16;

        private readonly Compared _compared;
        private readonly BarPanel _panel;
        private readonly PanelSeries[] _inputs;
        private readonly double[][] _outputs;

        public Tiles(Compared compared, Bars bars)
        {
            _compared = compared;
            _panel = BarPanel.Create([.. Enumerable.Range(0, Count * PanelLayout.TileWidth).Select(index => bars.Frame(index, index * TileBars, TileBars))]);
            _inputs = [.. compared.Inputs.Select(Series)];
            _outputs = Compared.Room();
        }

        public void Run(int round)
        {
            PanelTile tile = Tile(round);
            InputColumns inputs = default;
            foreach (PanelSeries series in _inputs)
                inputs = inputs.With(series.Tile(tile));
            OutputColumns outputs = default;
            for (int output = 0; output < _compared.Indicator.Definition.Outputs.Count; output++)
                outputs = outputs.With(_outputs[output]);
            _compared.Indicator.ComputeTile(tile, inputs, outputs);
        }

        public double Touch(int round)
        {
            double sum = 0;
            foreach (PanelSeries series in _inputs)
            {
                foreach (double x in series.Tile(Tile(round)))
                    sum += x;
            }

            return sum;
        }

        private PanelSeries Series(string name) =>
            _panel.TryGetSeries(name, out PanelSeries? series) ? series : throw new InvalidOperationException(name);

        private PanelTile Tile(int round) => _panel.Layout.Tiles[round % _panel.Layout.Tiles.Count];
    }
}

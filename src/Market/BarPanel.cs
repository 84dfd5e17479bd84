using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace TradingChitti.Market;

/// <summary>The bars of many instruments, laid out so that one kernel step serves eight of them. Safe to read from many threads.</summary>
/// <remarks>
/// Tiles are aligned at the first bar: row <c>n</c> is bar <c>n</c> of each instrument, whatever its date. Warm-up therefore ends on the same row
/// in every lane, and a result is bit for bit the one of that instrument alone. Histories of different length end on different rows; what
/// follows is padding. Read results by instrument (<see cref="PanelSeries.CopyTo"/>, <see cref="PanelSeries.Last"/>), never by row.
/// </remarks>
public sealed class BarPanel
{
    private static readonly string[] BarColumns = ["open", "high", "low", "close", "volume"];

    private readonly ConcurrentDictionary<string, PanelSeries> _columns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _columnNames;

    private BarPanel(IReadOnlyList<BarFrame> frames)
    {
        Frames = frames;
        Layout = new PanelLayout([.. frames.Select(frame => frame.Count)]);
        _columnNames = [.. BarColumns, .. frames.SelectMany(frame => frame.ExtraNames)];
    }

    /// <summary>The frames, in the order given.</summary>
    public IReadOnlyList<BarFrame> Frames { get; }

    /// <summary>Where each instrument's bars lie.</summary>
    public PanelLayout Layout { get; }

    /// <summary>Lays out frames as a panel. Columns are interleaved when first asked for.</summary>
    /// <param name="frames">One frame per instrument; lengths may differ.</param>
    public static BarPanel Create(IReadOnlyList<BarFrame> frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        return new BarPanel([.. frames]);
    }

    /// <summary>Finds a column by lower-case name: open, high, low, close, volume or an extra one that any frame has.</summary>
    /// <param name="name">Lower-case column name.</param>
    /// <param name="series">Receives the column in tiles; NaN for instruments whose frame lacks it. Not to be written to.</param>
    public bool TryGetSeries(string name, [NotNullWhen(true)] out PanelSeries? series)
    {
        series = _columnNames.Contains(name) ? _columns.GetOrAdd(name, Interleave, this) : null;
        return series is not null;
    }

    private static PanelSeries Interleave(string name, BarPanel panel)
    {
        PanelSeries series = new(panel.Layout);
        foreach (PanelTile tile in panel.Layout.Tiles)
            series.Tile(tile).Fill(double.NaN);
        for (int instrument = 0; instrument < panel.Frames.Count; instrument++)
        {
            if (panel.Frames[instrument].TryGetColumn(name, out ReadOnlySpan<double> column))
                series.CopyFrom(instrument, column);
        }

        return series;
    }
}

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
    private const int RowsAtOnce = 128;

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
        {
            // A few rows of all lanes before the next few: they stay in the cache while the lanes fill them.
            Span<double> values = series.Tile(tile);
            for (int first = 0; first < tile.Rows; first += RowsAtOnce)
            {
                int end = Math.Min(first + RowsAtOnce, tile.Rows);
                for (int lane = 0; lane < PanelLayout.TileWidth; lane++)
                    Interleave(name, panel, tile, lane, values[(first * PanelLayout.TileWidth)..(end * PanelLayout.TileWidth)], first);
            }
        }

        return series;
    }

    private static void Interleave(string name, BarPanel panel, PanelTile tile, int lane, Span<double> rows, int first)
    {
        ReadOnlySpan<double> column = default;
        bool found = lane < tile.Instruments.Length && panel.Frames[tile.Instruments[lane]].TryGetColumn(name, out column);
        ReadOnlySpan<double> source = found && first < column.Length ? column[first..] : default;
        int row = 0;
        for (int at = lane; at < rows.Length; at += PanelLayout.TileWidth, row++)
            rows[at] = row < source.Length ? source[row] : double.NaN;
    }
}

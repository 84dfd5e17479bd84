using System.Runtime.InteropServices;

namespace TradingChitti.Market;

/// <summary>One value per bar of every instrument of a panel, in the panel's tiles.</summary>
public sealed class PanelSeries
{
    private const int Alignment = 64;

    private readonly double[] _values;
    private readonly int _start;

    /// <summary>Reserves a series. Its values are undefined until written.</summary>
    /// <param name="layout">Where the bars lie.</param>
    public PanelSeries(PanelLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        Layout = layout;

        // Pinned, so that the start can be put on a cache line once and every row of a tile is one line.
        _values = GC.AllocateUninitializedArray<double>(layout.Length + (Alignment / sizeof(double)), pinned: true);
        nint past = Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0) % Alignment;
        _start = past == 0 ? 0 : (int)((Alignment - past) / sizeof(double));
    }

    /// <summary>Where the bars lie.</summary>
    public PanelLayout Layout { get; }

    /// <summary>The memory of one tile: bar <c>n</c> of lane <c>k</c> at <c>n * 8 + k</c>. Padding rows hold anything.</summary>
    /// <param name="tile">A tile of <see cref="Layout"/>.</param>
    public Span<double> Tile(PanelTile tile)
    {
        ArgumentNullException.ThrowIfNull(tile);
        return _values.AsSpan(_start + tile.Offset, tile.Length);
    }

    /// <summary>The value at a bar of an instrument.</summary>
    /// <param name="instrument">Position of the instrument in the panel.</param>
    /// <param name="bar">Bar number, from 0 for the oldest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instrument has no such bar.</exception>
    public double At(int instrument, int bar)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bar);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(bar, Layout.CountOf(instrument));
        return Tile(Layout.TileOf(instrument))[(bar * PanelLayout.TileWidth) + Layout.LaneOf(instrument)];
    }

    /// <summary>The value at the newest bar of an instrument; NaN when it has no bars.</summary>
    /// <param name="instrument">Position of the instrument in the panel.</param>
    public double Last(int instrument)
    {
        int count = Layout.CountOf(instrument);
        return count == 0 ? double.NaN : At(instrument, count - 1);
    }

    /// <summary>Copies an instrument's values out, oldest first.</summary>
    /// <param name="instrument">Position of the instrument in the panel.</param>
    /// <param name="destination">Receives one value per bar.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is not as long as the instrument has bars.</exception>
    public void CopyTo(int instrument, Span<double> destination)
    {
        ThrowIfNotCount(instrument, destination.Length, nameof(destination));
        ReadOnlySpan<double> tile = Tile(Layout.TileOf(instrument));
        int lane = Layout.LaneOf(instrument);
        for (int bar = 0; bar < destination.Length; bar++)
            destination[bar] = tile[(bar * PanelLayout.TileWidth) + lane];
    }

    /// <summary>Copies an instrument's values in, oldest first.</summary>
    /// <param name="instrument">Position of the instrument in the panel.</param>
    /// <param name="source">One value per bar.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> is not as long as the instrument has bars.</exception>
    public void CopyFrom(int instrument, ReadOnlySpan<double> source)
    {
        ThrowIfNotCount(instrument, source.Length, nameof(source));
        Span<double> tile = Tile(Layout.TileOf(instrument));
        int lane = Layout.LaneOf(instrument);
        for (int bar = 0; bar < source.Length; bar++)
            tile[(bar * PanelLayout.TileWidth) + lane] = source[bar];
    }

    private void ThrowIfNotCount(int instrument, int length, string name)
    {
        if (length != Layout.CountOf(instrument))
            throw new ArgumentException($"Instrument {instrument} has {Layout.CountOf(instrument)} bars, the column {length} values.", name);
    }
}

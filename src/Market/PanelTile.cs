namespace TradingChitti.Market;

/// <summary>Up to eight instruments of a panel whose bars lie interleaved: value of bar <c>n</c>, lane <c>k</c> at <c>n * 8 + k</c>.</summary>
public sealed class PanelTile
{
    private readonly int[] _instruments;
    private readonly int[] _counts;

    internal PanelTile(int index, int offset, int[] instruments, int[] counts)
    {
        Index = index;
        Offset = offset;
        _instruments = instruments;
        _counts = counts;
        Rows = counts.Max();
    }

    /// <summary>Position of the tile in its layout.</summary>
    public int Index { get; }

    /// <summary>Where the tile starts in the memory of a series.</summary>
    public int Offset { get; }

    /// <summary>Bars of the longest history in the tile.</summary>
    public int Rows { get; }

    /// <summary>Values the tile holds, padding included.</summary>
    public int Length => Rows * PanelLayout.TileWidth;

    /// <summary>Positions in the panel of the instruments, one per used lane.</summary>
    public ReadOnlySpan<int> Instruments => _instruments;

    /// <summary>Number of bars per lane, 0 in an unused one. Rows from there on are padding.</summary>
    public ReadOnlySpan<int> Counts => _counts;
}

namespace TradingChitti.Market;

/// <summary>Where the bars of many instruments lie in a panel: tiles of <see cref="TileWidth"/> instruments, interleaved by bar number.</summary>
/// <remarks>
/// Row <c>n</c> of a tile holds bar <c>n</c>, counted from each instrument's own first bar, of up to eight instruments side by side. Instruments
/// are put into tiles by descending number of bars, so that little of a tile is padding. The width is fixed and does not depend on the
/// processor: a row is one cache line, and kernels take it in one, two, four or eight steps.
/// </remarks>
public sealed class PanelLayout
{
    /// <summary>Instruments in a tile; also the distance between two bars of one instrument in tile memory.</summary>
    public const int TileWidth = 8;

    private readonly int[] _tileOf;
    private readonly int[] _laneOf;
    private readonly PanelTile[] _tiles;

    /// <summary>Lays out instruments by their number of bars.</summary>
    /// <param name="barCounts">Number of bars of each instrument, in the order of the instruments.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public PanelLayout(IReadOnlyList<int> barCounts)
    {
        ArgumentNullException.ThrowIfNull(barCounts);
        int[] byLength = [.. Enumerable.Range(0, barCounts.Count).OrderByDescending(instrument => barCounts[instrument])];
        _tileOf = new int[barCounts.Count];
        _laneOf = new int[barCounts.Count];
        _tiles = new PanelTile[(barCounts.Count + TileWidth - 1) / TileWidth];
        int offset = 0;
        for (int tile = 0; tile < _tiles.Length; tile++)
        {
            int[] instruments = byLength[(tile * TileWidth)..Math.Min((tile + 1) * TileWidth, byLength.Length)];
            int[] counts = new int[TileWidth];
            for (int lane = 0; lane < instruments.Length; lane++)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(barCounts[instruments[lane]], nameof(barCounts));
                counts[lane] = barCounts[instruments[lane]];
                _tileOf[instruments[lane]] = tile;
                _laneOf[instruments[lane]] = lane;
            }

            _tiles[tile] = new PanelTile(tile, offset, instruments, counts);
            offset += _tiles[tile].Length;
        }

        Length = offset;
    }

    /// <summary>Number of instruments.</summary>
    public int InstrumentCount => _tileOf.Length;

    /// <summary>The tiles, longest histories first.</summary>
    public IReadOnlyList<PanelTile> Tiles => _tiles;

    /// <summary>Values a series over this layout holds, padding included.</summary>
    public int Length { get; }

    /// <summary>The tile an instrument is in.</summary>
    /// <param name="instrument">Position of the instrument in the panel.</param>
    public PanelTile TileOf(int instrument) => _tiles[_tileOf[instrument]];

    /// <summary>The lane of its tile an instrument is in.</summary>
    /// <param name="instrument">Position of the instrument in the panel.</param>
    public int LaneOf(int instrument) => _laneOf[instrument];

    /// <summary>Number of bars of an instrument.</summary>
    /// <param name="instrument">Position of the instrument in the panel.</param>
    public int CountOf(int instrument) => TileOf(instrument).Counts[LaneOf(instrument)];
}

using System.Buffers;
using TradingChitti.Market;

namespace TradingChitti.Indicators.Expressions.Plans;

/// <summary>One thread's memory while it computes tile after tile.</summary>
internal sealed class TileRun : IDisposable
{
    private readonly BufferPlan _buffers;
    private readonly double[] _memory;
    private readonly int _stride;
    private readonly int _used;

    public TileRun(ExpressionPlan plan, BarPanel panel, IExternalSeries externals)
    {
        Panel = panel;
        Externals = externals;
        Failures = new Exception?[plan.SlotCount];
        _buffers = plan.Buffers;
        _stride = panel.Layout.Tiles.Max(tile => tile.Length);

        // One piece beyond the columns is the scratch of the step at work.
        _used = checked((_buffers.Count + 1) * _stride);
        _memory = ArrayPool<double>.Shared.Rent(_used);
        Tile = panel.Layout.Tiles[0];
    }

    public BarPanel Panel { get; }

    public IExternalSeries Externals { get; }

    public PanelTile Tile { get; private set; }

    /// <summary>What the steps of a column threw in this tile.</summary>
    public Exception?[] Failures { get; }

    public Span<double> Scratch => _memory.AsSpan(_used - _stride, _stride);

    public Span<double> Column(int slot) => _memory.AsSpan(_buffers[slot] * _stride, Tile.Length);

    public void MoveTo(PanelTile tile)
    {
        Tile = tile;
        Array.Clear(Failures);
    }

    public void Dispose() => ArrayPool<double>.Shared.Return(_memory);
}

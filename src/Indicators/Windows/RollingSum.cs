using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>The sum of the last <c>length</c> values, with rounding errors no older than two windows.</summary>
/// <remarks>
/// A running sum alone keeps every rounding error it ever made. Beside it a fresh sum is built of the values since the window memory last
/// came round; each time it does, the fresh sum is that of exactly one window, and takes over. That costs one addition a bar, off the
/// critical path.
/// </remarks>
internal struct RollingSum<TLane>(int length, ref MemoryPlan plan)
    where TLane : unmanaged, ILane<TLane>
{
    private Ring<TLane> _window = new(length, ref plan);
    private TLane _sum;
    private TLane _fresh;

    /// <summary>Takes the next value; gives the sum including it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Add(TLane x, Scratch<TLane> memory)
    {
        TLane oldest = _window.Replace(x, memory);
        _sum += x - oldest;
        _fresh += x;
        if (_window.AtStart)
        {
            _sum = _fresh;
            _fresh = 0;
        }

        return _sum;
    }
}

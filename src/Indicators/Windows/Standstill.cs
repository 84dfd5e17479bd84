using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Tells whether the last <c>length</c> values were all zero: a running sum of them may by then be a rounding error.</summary>
internal struct Standstill<TLane>(int length)
    where TLane : unmanaged, ILane<TLane>
{
    private readonly double _length = length;
    private TLane _zeros;

    /// <summary>Takes the next value; gives a mask, set where the window it ends is nothing but zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Add(TLane x)
    {
        _zeros = TLane.Select(TLane.Same(x, 0), _zeros + 1, 0);
        return _zeros >= _length;
    }
}

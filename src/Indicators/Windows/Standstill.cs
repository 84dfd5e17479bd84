using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Tells whether the last <c>length</c> values are all the same: exactly, where a sum of deviations leaves rounding errors.</summary>
internal struct Standstill<TLane>(int length)
    where TLane : unmanaged, ILane<TLane>
{
    private readonly double _length = length;
    private TLane _previous;
    private TLane _run;

    /// <summary>Mask of the lanes whose values stand still.</summary>
    public readonly TLane Holds
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _run >= _length;
    }

    /// <summary>Takes the next value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(TLane x)
    {
        _run = (TLane.Same(x, _previous) & _run) + 1;
        _previous = x;
    }
}

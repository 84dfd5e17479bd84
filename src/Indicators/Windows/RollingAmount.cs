using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>The sum of the last <c>length</c> values, none of them negative: exactly 0 where all of them are.</summary>
internal struct RollingAmount<TLane>(int length, ref MemoryPlan plan)
    where TLane : unmanaged, ILane<TLane>
{
    private readonly double _length = length;
    private RollingSum<TLane> _sum = new(length, ref plan);
    private TLane _zeros;

    /// <summary>Takes the next value; gives the sum including it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Add(TLane x, Scratch<TLane> memory)
    {
        TLane sum = _sum.Add(x, memory);
        _zeros = TLane.Same(x, 0) & (_zeros + 1);
        return (_zeros < _length) & TLane.Max(sum, 0);
    }
}

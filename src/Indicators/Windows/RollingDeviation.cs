using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Mean absolute deviation of the last <c>length</c> values from their mean.</summary>
internal struct RollingDeviation<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private readonly int _start;
    private readonly int _length;
    private RollingSum<TLane> _sum;
    private Standstill<TLane> _still;

    public RollingDeviation(int length, ref MemoryPlan plan)
    {
        _start = plan.Length;
        _length = length;
        _sum = new(length, ref plan);
        _still = new(length);
    }

    /// <summary>Takes one of the first <c>length-1</c> values.</summary>
    public void Warm(TLane x, Scratch<TLane> memory)
    {
        _sum.Add(x, memory);
        _still.Add(x);
    }

    /// <summary>Takes the next value; gives the deviation of the window it ends, 0 exactly where all its values are the same, and its mean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Add(TLane x, Scratch<TLane> memory, out TLane mean)
    {
        mean = _sum.Add(x, memory) / _length;
        _still.Add(x);

        // Two sums side by side: one addition waits for the one before it.
        TLane even = 0;
        TLane odd = 0;
        int place = _start;
        int end = _start + _length;
        for (; place < end - 1; place += 2)
        {
            even += TLane.Abs(memory[place] - mean);
            odd += TLane.Abs(memory[place + 1] - mean);
        }

        if (place < end)
            even += TLane.Abs(memory[place] - mean);
        return ~_still.Holds & ((even + odd) / _length);
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Mean absolute deviation of the last <c>length</c> values from their mean.</summary>
internal struct RollingDeviation<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private readonly int _start;
    private readonly int _length;
    private RollingMoments<TLane> _moments;

    public RollingDeviation(int length, ref MemoryPlan plan)
    {
        _start = plan.Length;
        _length = length;
        _moments = new(length, ref plan);
    }

    /// <summary>Takes one of the first <c>length-1</c> values.</summary>
    public void Warm(TLane x, Scratch<TLane> memory) => _moments.Add(x, memory);

    /// <summary>Takes the next value; gives the deviation of the window it ends, 0 exactly where all its values are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Add(TLane x, Scratch<TLane> memory, out TLane mean)
    {
        _moments.Add(x, memory);
        mean = _moments.Mean;

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
        return ~_moments.StandsStill & ((even + odd) / _length);
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>The last <c>length</c> values of a series by size. One instrument at a time: where a value goes depends on the value.</summary>
internal struct SortedWindow
{
    private readonly int _start;
    private readonly int _length;
    private Ring<Lane1> _window;
    private int _count;

    public SortedWindow(int length, ref MemoryPlan plan)
    {
        _window = new(length, ref plan);
        _start = plan.Take(length);
        _length = length;
    }

    /// <summary>Takes the next value, in the place of the oldest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double x, Scratch<Lane1> memory)
    {
        double oldest = _window.Replace(x, memory).Value;
        int place = _count == _length ? PlaceOf(oldest, memory) : _start + _count++;
        int last = _start + _count - 1;
        for (; place > _start && memory[place - 1].Value > x; place--)
            memory[place] = memory[place - 1];
        for (; place < last && memory[place + 1].Value < x; place++)
            memory[place] = memory[place + 1];
        memory[place] = x;
    }

    /// <summary>The value below which a part of a full window lies, on the straight line between its two neighbours.</summary>
    /// <param name="part">0 for the smallest, 1 for the largest.</param>
    /// <param name="memory">The kernel's memory.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Quantile(double part, Scratch<Lane1> memory)
    {
        double rank = part * (_length - 1);
        int below = Math.Min((int)rank, _length - 2);
        double lower = memory[_start + below].Value;
        double upper = memory[_start + below + 1].Value;
        return lower + ((upper - lower) * (rank - below));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int PlaceOf(double x, Scratch<Lane1> memory)
    {
        int low = _start;
        int high = _start + _length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (memory[middle].Value < x)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

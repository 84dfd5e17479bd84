using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Mean absolute deviation of the last <c>length</c> values from their mean.</summary>
/// <remarks>
/// All is measured from the newest value, not from zero: where values hardly differ, their differences are still exact, and where they do not
/// differ the deviation is 0 exactly. Two sums are kept side by side because an addition waits for the one before it.
/// </remarks>
internal struct RollingDeviation<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private readonly int _start;
    private readonly int _length;
    private Ring<TLane> _window;

    public RollingDeviation(int length, ref MemoryPlan plan)
    {
        _start = plan.Length;
        _length = length;
        _window = new(length, ref plan);
    }

    /// <summary>Takes one of the first <c>length-1</c> values.</summary>
    public void Warm(TLane x, Scratch<TLane> memory) => _window.Replace(x, memory);

    /// <summary>Takes the next value; gives the deviation of the window it ends, and how far the value is above the window's mean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Add(TLane x, Scratch<TLane> memory, out TLane aboveMean)
    {
        _window.Replace(x, memory);
        TLane even = 0;
        TLane odd = 0;
        int end = _start + _length;
        int pairs = end - (_length & 1);
        for (int place = _start; place < pairs; place += 2)
        {
            even += x - memory[place];
            odd += x - memory[place + 1];
        }

        if (pairs < end)
            even += x - memory[pairs];
        TLane above = (even + odd) / _length;
        even = 0;
        odd = 0;
        for (int place = _start; place < pairs; place += 2)
        {
            even += TLane.Abs(x - memory[place] - above);
            odd += TLane.Abs(x - memory[place + 1] - above);
        }

        if (pairs < end)
            even += TLane.Abs(x - memory[pairs] - above);
        aboveMean = above;
        return (even + odd) / _length;
    }
}

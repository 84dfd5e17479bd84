using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>The line of least squares through the last <c>length</c> values, taken anew from the window at each bar.</summary>
/// <remarks>
/// The weights of the slope are antisymmetric, so values are taken in pairs, one as far from the newest as the other is from the oldest: their
/// difference sheds the level, which running sums of x and of place times x only cancel in the end. The mean is that of the distances from the
/// newest value. Nothing is carried from bar to bar but the window, so nothing drifts; a flat window gives slope 0 and its own level.
/// </remarks>
internal struct RollingLine<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private readonly int _start;
    private readonly int _length;
    private readonly double _centre;
    private readonly double _scatter;
    private int _oldest;

    public RollingLine(int length, ref MemoryPlan plan)
    {
        _start = plan.Take(2 * length);
        _oldest = _start;
        _length = length;
        _centre = (length - 1) / 2.0;
        _scatter = length * (((double)length * length) - 1) / 12;
    }

    /// <summary>Takes the next value.</summary>
    /// <remarks>Each is kept twice, a length apart, so that the window lies in one piece wherever it starts.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(TLane x, Scratch<TLane> memory)
    {
        memory[_oldest] = x;
        memory[_oldest + _length] = x;
        int next = _oldest + 1;
        _oldest = next == _start + _length ? _start : next;
    }

    /// <summary>The line through the window: where it is <paramref name="bars"/> bars behind the middle of the window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane At(double bars, Scratch<TLane> memory)
    {
        TLane slope = Fit(memory, out TLane mean);
        return mean + (slope * bars);
    }

    /// <summary>Takes the slope a bar and the mean of the window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Fit(Scratch<TLane> memory, out TLane mean)
    {
        int old = _oldest;
        int young = _oldest + _length - 1;
        TLane newest = memory[young];
        TLane sum = 0;
        TLane tilt = 0;
        double weight = _centre;
        for (; old < young; old++, young--)
        {
            TLane after = memory[young];
            TLane before = memory[old];
            sum += (after - newest) + (before - newest);
            tilt += (after - before) * weight;
            weight -= 1;
        }

        if (old == young)
            sum += memory[old] - newest;
        mean = newest + (sum / _length);
        return tilt / _scatter;
    }
}

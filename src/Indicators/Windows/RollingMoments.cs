using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Mean and population variance of the last <c>length</c> values, without the cancellation of summed squares.</summary>
/// <remarks>
/// Sums are kept of the distances from a pivot, a value of the window or the one before. Each time the window memory comes round, its newest
/// value becomes the pivot and both sums are taken again, so that no rounding error outlives two windows and a flat window gives exactly 0.
/// </remarks>
internal struct RollingMoments<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private readonly int _start;
    private readonly int _end;
    private readonly double _length;
    private Ring<TLane> _window;
    private TLane _pivot;
    private TLane _sum;
    private TLane _squares;
    private int _missing;

    public RollingMoments(int length, ref MemoryPlan plan)
    {
        _start = plan.Length;
        _end = _start + length;
        _length = length;
        _window = new(length, ref plan);
        _missing = length;
    }

    /// <summary>The mean of the window.</summary>
    public readonly TLane Mean
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _pivot + (_sum / _length);
    }

    /// <summary>The population variance of the window, never negative.</summary>
    public readonly TLane Variance
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            TLane mean = _sum / _length;
            return TLane.Max((_squares / _length) - (mean * mean), 0);
        }
    }

    /// <summary>Takes one of the first values, those before a window is full; the pivot is the first of all.</summary>
    public void Warm(TLane x, Scratch<TLane> memory)
    {
        if (_missing == _end - _start)
            _pivot = x;
        _missing--;
        _window.Replace(x, memory);
        TLane away = x - _pivot;
        _sum += away;
        _squares += away * away;
    }

    /// <summary>Takes the next value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(TLane x, Scratch<TLane> memory)
    {
        TLane oldest = _window.Replace(x, memory);
        if (_window.AtStart)
        {
            Renew(x, memory);
            return;
        }

        TLane away = x - _pivot;
        TLane gone = oldest - _pivot;
        _sum += away - gone;
        _squares += (away * away) - (gone * gone);
    }

    // Two sums of each side by side: one addition waits for the one before it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Renew(TLane pivot, Scratch<TLane> memory)
    {
        TLane sum = 0, otherSum = 0, squares = 0, otherSquares = 0;
        int place = _start;
        for (; place < _end - 1; place += 2)
        {
            TLane away = memory[place] - pivot;
            TLane otherAway = memory[place + 1] - pivot;
            sum += away;
            otherSum += otherAway;
            squares += away * away;
            otherSquares += otherAway * otherAway;
        }

        if (place < _end)
        {
            TLane away = memory[place] - pivot;
            sum += away;
            squares += away * away;
        }

        _pivot = pivot;
        _sum = sum + otherSum;
        _squares = squares + otherSquares;
    }
}

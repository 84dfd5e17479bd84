using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Mean and population variance of the last <c>length</c> values, without the cancellation of summed squares.</summary>
/// <remarks>
/// Sums are kept of the distances from a pivot near the window's mean. Each time the window memory comes round, the pivot becomes the mean of
/// that window and both sums are taken again from its values: two additions a bar on average, and no rounding error outlives two windows.
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
            Renew(memory);
            return;
        }

        TLane away = x - _pivot;
        TLane gone = oldest - _pivot;
        _sum += away - gone;
        _squares += (away * away) - (gone * gone);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Renew(Scratch<TLane> memory)
    {
        TLane total = 0;
        for (int place = _start; place < _end; place++)
            total += memory[place];
        _pivot = total / _length;
        _sum = 0;
        _squares = 0;
        for (int place = _start; place < _end; place++)
        {
            TLane away = memory[place] - _pivot;
            _sum += away;
            _squares += away * away;
        }
    }
}

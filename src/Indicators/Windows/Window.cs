using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>The last <c>length</c> values of a series in the order of time, side by side in memory; zero at first.</summary>
/// <remarks>
/// Each value is written twice, <c>length</c> places apart, so that the window never wraps round and loops over it are plain. What is asked of a
/// window is computed anew from its values and about its newest one: no rounding error outlives a bar, a window of equal values has
/// deviations of exactly zero, and a large level costs no digits.
/// </remarks>
internal struct Window<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private readonly int _start;
    private readonly int _length;
    private int _next;

    public Window(int length, ref MemoryPlan plan)
    {
        _start = plan.Take(2 * length);
        _length = length;
        _next = _start;
    }

    /// <summary>Number of values.</summary>
    public readonly int Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _length;
    }

    /// <summary>Where the oldest value lies in memory; the newer ones follow.</summary>
    public readonly int Oldest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _next;
    }

    /// <summary>Where the newest value lies in memory.</summary>
    public readonly int Newest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _next + _length - 1;
    }

    /// <summary>Takes the next value, in the place of the oldest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(TLane x, Scratch<TLane> memory)
    {
        memory[_next] = x;
        memory[_next + _length] = x;
        int next = _next + 1;
        _next = next == _start + _length ? _start : next;
    }

    /// <summary>The sum of the window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Sum(Scratch<TLane> memory)
    {
        // Two sums side by side: one addition waits for the one before it.
        TLane even = 0;
        TLane odd = 0;
        int place = Oldest;
        for (; place < Newest; place += 2)
        {
            even += memory[place];
            odd += memory[place + 1];
        }

        if (place == Newest)
            even += memory[place];
        return even + odd;
    }

    /// <summary>By how much the mean of the window lies above its newest value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane MeanAboveNewest(Scratch<TLane> memory)
    {
        TLane newest = memory[Newest];
        TLane even = 0;
        TLane odd = 0;
        int place = Oldest;
        for (; place < Newest - 1; place += 2)
        {
            even += memory[place] - newest;
            odd += memory[place + 1] - newest;
        }

        if (place < Newest)
            even += memory[place] - newest;
        return (even + odd) / _length;
    }

    /// <summary>The sum of the squared distances from the mean.</summary>
    /// <param name="mean">What <see cref="MeanAboveNewest"/> gives.</param>
    /// <param name="memory">The kernel's memory.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Squares(TLane mean, Scratch<TLane> memory)
    {
        TLane newest = memory[Newest];
        TLane even = mean * mean;
        TLane odd = 0;
        int place = Oldest;
        for (; place < Newest - 1; place += 2)
        {
            TLane first = memory[place] - newest - mean;
            TLane second = memory[place + 1] - newest - mean;
            even += first * first;
            odd += second * second;
        }

        if (place < Newest)
        {
            TLane last = memory[place] - newest - mean;
            even += last * last;
        }

        return even + odd;
    }
}

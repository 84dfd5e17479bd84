using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>The last <c>length</c> values of a series, zero at first.</summary>
internal struct Ring<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private readonly int _start;
    private readonly int _end;
    private int _next;

    public Ring(int length, ref MemoryPlan plan)
    {
        _start = plan.Take(length);
        _end = _start + length;
        _next = _start;
    }

    /// <summary>Whether the next value goes into the first place again: once every <c>length</c> values.</summary>
    public readonly bool AtStart
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _next == _start;
    }

    /// <summary>Puts a value in the place of the oldest, and gives that one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Replace(TLane x, Scratch<TLane> memory)
    {
        TLane oldest = memory[_next];
        memory[_next] = x;
        int next = _next + 1;
        _next = next == _end ? _start : next;
        return oldest;
    }
}

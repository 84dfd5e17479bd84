using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Six exponential averages of one series.</summary>
internal struct EmaRibbon<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private Stage<TLane, Ema.Kernel<TLane>> _first, _second, _third, _fourth, _fifth, _sixth;

    public EmaRibbon(ReadOnlySpan<int> periods, ref MemoryPlan plan)
    {
        _first = new(periods[0], ref plan);
        _second = new(periods[1], ref plan);
        _third = new(periods[2], ref plan);
        _fourth = new(periods[3], ref plan);
        _fifth = new(periods[4], ref plan);
        _sixth = new(periods[5], ref plan);
    }

    /// <summary>Takes a bar that gives no value yet.</summary>
    public void Warm(TLane x, Scratch<TLane> memory)
    {
        _first.Feed(x, memory, out _);
        _second.Feed(x, memory, out _);
        _third.Feed(x, memory, out _);
        _fourth.Feed(x, memory, out _);
        _fifth.Feed(x, memory, out _);
        _sixth.Feed(x, memory, out _);
    }

    /// <summary>Takes a bar; gives the averages, in the order of their periods.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Six<TLane> Step(TLane x, Scratch<TLane> memory) => new(
        _first.Step(x, memory),
        _second.Step(x, memory),
        _third.Step(x, memory),
        _fourth.Step(x, memory),
        _fifth.Step(x, memory),
        _sixth.Step(x, memory));
}

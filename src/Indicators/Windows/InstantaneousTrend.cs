using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Ehlers' instantaneous trendline: price averaged over its dominant cycle, which cancels, and smoothed.</summary>
internal struct InstantaneousTrend<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private const int Longest = DominantCycle.Longest;

    private readonly int _start;
    private int _place;
    private TLane _average1, _average2, _average3;

    // Twice as long, each price in two places, so that the last ones always lie in a row.
    public InstantaneousTrend(ref MemoryPlan plan) => _start = plan.Take(2 * Longest);

    /// <summary>Takes a price before there is a period.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Fill(TLane x, Scratch<TLane> memory)
    {
        int newest = _start + _place + Longest;
        memory[_start + _place] = x;
        memory[newest] = x;
        _place = _place == Longest - 1 ? 0 : _place + 1;
        return newest;
    }

    /// <summary>Takes a price; gives the trendline of a cycle of <paramref name="period"/> bars.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Step(TLane x, TLane period, Scratch<TLane> memory)
    {
        int newest = Fill(x, memory);
        TLane bars = TLane.Floor(period + 0.5);

        // Two sums side by side: one addition waits for the one before it.
        TLane even = 0;
        TLane odd = 0;
        for (int i = 0; i < Longest; i += 2)
        {
            even += (bars > i) & memory[newest - i];
            odd += (bars > (i + 1)) & memory[newest - i - 1];
        }

        TLane average = (even + odd) / TLane.Max(bars, 1);
        TLane trend = ((average * 4) + (_average1 * 3) + (_average2 * 2) + _average3) / 10;
        _average3 = _average2;
        _average2 = _average1;
        _average1 = average;
        return trend;
    }
}

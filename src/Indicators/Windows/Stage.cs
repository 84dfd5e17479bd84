using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>A moving average inside another kernel: counts its own warm-up, which begins when the stage before it gives values.</summary>
internal struct Stage<TLane, TAverage>
    where TLane : unmanaged, ILane<TLane>
    where TAverage : unmanaged, IAverage<TAverage, TLane>
{
#pragma warning disable IDE0044 // The average changes as it steps; readonly would step a copy.
    private TAverage _average;
#pragma warning restore IDE0044
    private int _waiting;

    /// <summary>The average's state.</summary>
    public readonly TAverage Average => _average;

    public Stage(int period, ref MemoryPlan plan)
    {
        _average = TAverage.Create(period, ref plan);
        _waiting = TAverage.LookbackOf(period);
    }

    /// <summary>Takes a value while the kernel is warmed; tells whether the average has one now.</summary>
    public bool Feed(TLane x, Scratch<TLane> memory, out TLane average)
    {
        if (_waiting > 0)
        {
            _waiting--;
            _average.Warm(x, memory);
            average = 0;
            return false;
        }

        average = _average.Step(x, memory);
        return true;
    }

    /// <summary>Takes a value once the whole kernel is warm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Step(TLane x, Scratch<TLane> memory) => _average.Step(x, memory);
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Where the close lies between the highest and the lowest of the last <c>length</c> bars, in percent.</summary>
/// <param name="length">Bars of the window.</param>
/// <param name="plan">What gives window memory.</param>
/// <param name="least">The share is 0 where a hundredth of the range is no more than this.</param>
internal struct RawStochastic<TLane>(int length, ref MemoryPlan plan, double least = 0)
    where TLane : unmanaged, ILane<TLane>
{
    private readonly double _least = least;
    private RollingExtreme<TLane, Highest> _highest = new(length, ref plan);
    private RollingExtreme<TLane, Lowest> _lowest = new(length, ref plan);
    private int _missing = length - 1;

    /// <summary>Takes a bar while the kernel is warmed; tells whether there is a full window now.</summary>
    public bool Feed(in HighLowClose<TLane> bar, Scratch<TLane> memory, out TLane raw)
    {
        raw = Step(bar, memory);
        return _missing-- <= 0;
    }

    /// <summary>Takes a bar once the window is full.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Step(in HighLowClose<TLane> bar, Scratch<TLane> memory)
    {
        TLane highest = _highest.Add(bar.High, memory);
        TLane lowest = _lowest.Add(bar.Low, memory);
        TLane percent = (highest - lowest) / 100;
        return TLane.Select(percent > _least, (bar.Close - lowest) / percent, 0);
    }
}

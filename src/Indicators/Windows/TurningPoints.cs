using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Finds highs above, and lows below, every bar of a span on either side. A turn is known when the span after it is over.</summary>
internal struct TurningPoints<TLane>(int before, int after, ref MemoryPlan plan)
    where TLane : unmanaged, ILane<TLane>
{
    private readonly int _before = before;
    private Window<TLane> _highs = new(before + 1 + after, ref plan);
    private Window<TLane> _lows = new(before + 1 + after, ref plan);

    /// <summary>Takes a bar; tells whether the one <c>after</c> bars ago turned out to be a turn. Counts from the bar that fills the span.</summary>
    /// <param name="bar">High and low.</param>
    /// <param name="memory">The kernel's memory.</param>
    /// <param name="high">The high of the bar in question.</param>
    /// <param name="low">Its low.</param>
    /// <param name="isHigh">Mask of highs that are turns.</param>
    /// <param name="isLow">Mask of lows that are turns.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in HighLow<TLane> bar, Scratch<TLane> memory, out TLane high, out TLane low, out TLane isHigh, out TLane isLow)
    {
        _highs.Add(bar.High, memory);
        _lows.Add(bar.Low, memory);
        high = memory[_highs.Oldest + _before];
        low = memory[_lows.Oldest + _before];
        TLane rival = double.NegativeInfinity;
        TLane floor = double.PositiveInfinity;
        for (int place = 0; place < _highs.Length; place++)
        {
            if (place == _before)
                continue;
            rival = TLane.Max(rival, memory[_highs.Oldest + place]);
            floor = TLane.Min(floor, memory[_lows.Oldest + place]);
        }

        isHigh = high > rival;
        isLow = low < floor;
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Pivots;

/// <summary>Zigzag: the last confirmed turn of price.</summary>
public static class Zigzag
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "zigzag",
        Name = "Zigzag, Confirmed",
        Family = IndicatorFamily.Pivots,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Real("percent", 5, 0.01, 100)],
        Outputs = [new("pivot", IsSparse: true), new("direction", -1, 1, IsSparse: true)],
        Formula = "a high is a pivot from the first bar on whose low is percent below it, a low from the first bar on whose high is "
            + "percent above it; pivot, the last one known at the bar; direction of the leg since: 1 from a low, -1 from a high",
        Source = "Stock Indicators for .NET GetZigZag for the turns. Charting packages draw the line back to the pivot's own bar and on "
            + "to a last point that still moves, and so show at a bar what was known later only; here nothing changes afterwards",
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _high;
        private TLane _low;
        private TLane _pivot;
        private TLane _rising;
        private TLane _falling;
        private double _part;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _pivot = double.NaN, _part = arguments[0] / 100 };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory)
        {
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            if (!_started)
            {
                _started = true;
                _high = row.High;
                _low = row.Low;
            }

            // A bar that makes a new extreme of its leg does not turn it as well: which of its ends came first is not known.
            TLane fall = _high - row.Low;
            TLane rise = row.High - _low;
            TLane turnsDown = ~_falling & (row.High < _high) & (fall >= _high * _part);
            TLane turnsUp = ~_rising & (row.Low > _low) & (rise >= _low * _part);

            // Both at once only before the first pivot: the larger move decides.
            turnsUp &= ~turnsDown | (rise * _high > fall * _low);
            turnsDown &= ~turnsUp;
            _pivot = TLane.Select(turnsDown, _high, TLane.Select(turnsUp, _low, _pivot));
            _rising = turnsUp | (_rising & ~turnsDown);
            _falling = turnsDown | (_falling & ~turnsUp);
            _high = TLane.Select(turnsUp, row.High, TLane.Max(row.High, _high));
            _low = TLane.Select(turnsDown, row.Low, TLane.Min(row.Low, _low));
            return new(_pivot, TLane.Select(_rising, 1, TLane.Select(_falling, -1, double.NaN)));
        }
    }
}

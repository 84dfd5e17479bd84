using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Pivots;

/// <summary>Swing highs and lows, and whether they rise.</summary>
public static class Swings
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "swings",
        Name = "Swing Highs and Lows",
        Family = IndicatorFamily.Pivots,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(2, minimum: 1, name: "before"), IndicatorParameter.Period(2, minimum: 1, name: "after")],
        Outputs =
        [
            new("high", IsSparse: true),
            new("low", IsSparse: true),
            new("high_trend", -1, 1, IsSparse: true),
            new("low_trend", -1, 1, IsSparse: true),
        ],
        Formula = "high, the last high above those of the bars before and after it, low, the last such low, each known when the bars "
            + "after it are over; high_trend: 1 a higher high (HH), -1 a lower high (LH), 0 the same as the one before; low_trend: 1 a "
            + "higher low (HL), -1 a lower low (LL)",
        Source = "Stock Indicators for .NET GetPivots, which draws back to the swing's own bar and forgets swings after 20 bars; here a "
            + "swing is in force from the bar that confirms it until the next",
        Warmup = arguments => arguments.Integer(0) + arguments.Integer(1),
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, Four<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TurningPoints<TLane> _turns;
        private TLane _high;
        private TLane _low;
        private TLane _highTrend;
        private TLane _lowTrend;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _turns = new(arguments.Integer(0), arguments.Integer(1), ref plan),
            _high = double.NaN,
            _low = double.NaN,
            _highTrend = double.NaN,
            _lowTrend = double.NaN,
        };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory) => _turns.Add(row, memory, out _, out _, out _, out _);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Four<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            _turns.Add(row, memory, out TLane high, out TLane low, out TLane isHigh, out TLane isLow);
            _highTrend = TLane.Select(isHigh, Trend(high, _high), _highTrend);
            _lowTrend = TLane.Select(isLow, Trend(low, _low), _lowTrend);
            _high = TLane.Select(isHigh, high, _high);
            _low = TLane.Select(isLow, low, _low);
            return new(_high, _low, _highTrend, _lowTrend);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static TLane Trend(TLane swing, TLane before)
        {
            TLane moved = TLane.Select(swing > before, 1, TLane.Select(swing < before, -1, 0));
            return TLane.Select(TLane.Same(before, before), moved, double.NaN);
        }
    }
}

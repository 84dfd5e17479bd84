using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Modified hikkake: a break out of two nested inside bars that fails, the first of which closed on the side of the break.</summary>
public static class HikkakeMod
{
    private const int Lookback = CandleSettings.DistancePeriod + 5;

    // TA-Lib looks for breaks from here on, so that one is known that the first bar given confirms.
    private const int FirstBreak = Lookback - 3;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "hikkake_mod",
        Name = "Modified Hikkake",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.ConfirmedOutput,
        Formula = "inside bar that closes near its low, inside bar within it, then a lower high and low: 100; then, within three bars, a close "
            + "above the high of the second inside bar: 200; the mirror image: -100, -200",
        Source = "Daniel L. Chesler, Trading False Moves with the Hikkake Pattern, 2004; TA-Lib 0.6 TA_CDLHIKKAKEMOD",
        TaLib = "CDLHIKKAKEMOD",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private Candle<TLane> _third;
        private DistanceAverage<TLane> _distancesBeforeSecond;
        private HikkakeWatch<TLane> _watch;
        private int _bars;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _distancesBeforeSecond = new(FirstBreak, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> candle = new(row);
            if (_bars < FirstBreak)
                Shift(candle, memory);
            else
                Take(candle, memory);
            _bars++;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Take(new(row), memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane Take(in Candle<TLane> fourth, Scratch<TLane> memory)
        {
            TLane near = _distancesBeforeSecond.Near;
            TLane areInside = _second.RangeIsInside(_first) & _third.RangeIsInside(_second);
            TLane brokeDown = areInside & fourth.RangeIsBelow(_third) & (_second.Close <= _second.Low + near);
            TLane brokeUp = areInside & fourth.RangeIsAbove(_third) & (_second.Close >= _second.High - near);
            TLane signal = _watch.Step(brokeDown, brokeUp, _third, fourth.Close);
            Shift(fourth, memory);
            return signal;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Shift(in Candle<TLane> candle, Scratch<TLane> memory)
        {
            _distancesBeforeSecond.Add(_second, memory);
            _first = _second;
            _second = _third;
            _third = candle;
        }
    }
}

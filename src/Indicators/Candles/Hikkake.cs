using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Hikkake: a break out of an inside bar that fails.</summary>
public static class Hikkake
{
    private const int Lookback = 5;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "hikkake",
        Name = "Hikkake",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.ConfirmedOutput,
        Formula = "inside bar, then a lower high and low: 100; then, within three bars, a close above the high of the inside bar: 200; "
            + "the mirror image: -100, -200",
        Source = "Daniel L. Chesler, Trading False Moves with the Hikkake Pattern, 2004; TA-Lib 0.6 TA_CDLHIKKAKE",
        TaLib = "CDLHIKKAKE",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private HikkakeWatch<TLane> _watch;
        private int _bars;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> candle = new(row);
            if (_bars < 2)
                Shift(candle);
            else
                Take(candle);
            _bars++;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Take(new(row));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane Take(in Candle<TLane> third)
        {
            TLane isInside = _second.RangeIsInside(_first);
            TLane signal = _watch.Step(isInside & third.RangeIsBelow(_second), isInside & third.RangeIsAbove(_second), _second, third.Close);
            Shift(third);
            return signal;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Shift(in Candle<TLane> candle)
        {
            _first = _second;
            _second = candle;
        }
    }
}

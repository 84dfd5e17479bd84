using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Upside gap two crows: two black candles above a long white one, the second engulfing the first.</summary>
public static class UpsideGapTwoCrows
{
    private const int Lookback = CandleSettings.Period + 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "upside_gap_two_crows",
        Name = "Upside Gap Two Crows",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "long white; short black, body above it; black that engulfs it and closes above the first close: -100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLUPSIDEGAP2CROWS",
        TaLib = "CDLUPSIDEGAP2CROWS",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private BodyAverage<TLane> _bodiesBeforeFirst;
        private BodyAverage<TLane> _bodiesBeforeSecond;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _bodiesBeforeFirst = new(Lookback, ref plan), _bodiesBeforeSecond = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane found = _first.IsWhite & (_first.Body > _bodiesBeforeFirst.Long)
                & _second.IsBlack & (_second.Body <= _bodiesBeforeSecond.Short) & _second.BodyGapsUpFrom(_first)
                & third.IsBlack & _second.BodyIsInside(third) & (third.Close > _first.Close);
            _bodiesBeforeFirst.Add(_first, memory);
            _bodiesBeforeSecond.Add(_second, memory);
            _first = _second;
            _second = third;
            return CandleSignal.Bearish(found);
        }
    }
}

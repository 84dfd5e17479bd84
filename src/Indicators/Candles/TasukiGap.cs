using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Tasuki gap: a gap that the opposite candle after it does not close.</summary>
public static class TasukiGap
{
    private const int Lookback = CandleSettings.DistancePeriod + 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "tasuki_gap",
        Name = "Tasuki Gap",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "white body above the one before; black of nearly its size, opens in it, closes below it and above the first body: "
            + "100; the mirror image: -100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLTASUKIGAP",
        TaLib = "CDLTASUKIGAP",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private DistanceAverage<TLane> _distancesBeforeSecond;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _distancesBeforeSecond = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane up = _second.BodyGapsUpFrom(_first) & _second.IsWhite & third.IsBlack & third.OpensInBodyOf(_second)
                & (third.Close < _second.Open) & (third.Close > _first.Top);
            TLane down = _second.BodyGapsDownFrom(_first) & _second.IsBlack & third.IsWhite & third.OpensInBodyOf(_second)
                & (third.Close > _second.Open) & (third.Close < _first.Bottom);
            TLane found = (up | down) & (TLane.Abs(_second.Body - third.Body) < _distancesBeforeSecond.Near);
            _distancesBeforeSecond.Add(_second, memory);
            _first = _second;
            _second = third;
            return CandleSignal.Of(found, up);
        }
    }
}

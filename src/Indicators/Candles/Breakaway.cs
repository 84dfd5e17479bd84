using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Breakaway: a gap that is run on for three candles, and closed by the fifth.</summary>
public static class Breakaway
{
    private const int Lookback = CandleSettings.Period + 4;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "breakaway",
        Name = "Breakaway",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "long black; black, body below it; lower high and low; black, lower high and low; white, closes between the second "
            + "open and the first close: 100; the mirror image: -100",
        Source = "Gregory L. Morris, Candlestick Charting Explained, 1992; TA-Lib 0.6 TA_CDLBREAKAWAY",
        TaLib = "CDLBREAKAWAY",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private Candle<TLane> _third;
        private Candle<TLane> _fourth;
        private BodyAverage<TLane> _bodiesBeforeFirst;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _bodiesBeforeFirst = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> fifth = new(row);
            TLane bottom = _first.IsBlack & _second.BodyGapsDownFrom(_first) & _third.RangeIsBelow(_second) & _fourth.RangeIsBelow(_third)
                & (fifth.Close > _second.Open) & (fifth.Close < _first.Close);
            TLane top = _first.IsWhite & _second.BodyGapsUpFrom(_first) & _third.RangeIsAbove(_second) & _fourth.RangeIsAbove(_third)
                & (fifth.Close < _second.Open) & (fifth.Close > _first.Close);
            TLane found = (_first.Body > _bodiesBeforeFirst.Long)
                & _second.HasColourOf(_first) & _fourth.HasColourOf(_second) & fifth.IsOppositeOf(_fourth) & (bottom | top);
            _bodiesBeforeFirst.Add(_first, memory);
            _first = _second;
            _second = _third;
            _third = _fourth;
            _fourth = fifth;
            return CandleSignal.Of(found, bottom);
        }
    }
}

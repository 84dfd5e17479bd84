using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Ladder bottom: four black candles down, the last with an upper shadow, and a white one above them.</summary>
public static class LadderBottom
{
    private const int Lookback = CandleSettings.Period + 4;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ladder_bottom",
        Name = "Ladder Bottom",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "three black with falling opens and closes; black with an upper shadow; white, opens above its open, closes above "
            + "its high: 100",
        Source = "Gregory L. Morris, Candlestick Charting Explained, 1992; TA-Lib 0.6 TA_CDLLADDERBOTTOM",
        TaLib = "CDLLADDERBOTTOM",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private Candle<TLane> _third;
        private Candle<TLane> _fourth;
        private RangeAverage<TLane> _rangesBeforeFourth;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _rangesBeforeFourth = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> fifth = new(row);
            TLane found = _first.IsBlack & _second.IsBlack & _third.IsBlack
                & (_second.Open < _first.Open) & (_third.Open < _second.Open) & (_second.Close < _first.Close)
                & (_third.Close < _second.Close)
                & _fourth.IsBlack & (_fourth.UpperShadow > _rangesBeforeFourth.VeryShortShadow)
                & fifth.IsWhite & (fifth.Open > _fourth.Open) & (fifth.Close > _fourth.High);
            _rangesBeforeFourth.Add(_fourth, memory);
            _first = _second;
            _second = _third;
            _third = _fourth;
            _fourth = fifth;
            return CandleSignal.Bullish(found);
        }
    }
}

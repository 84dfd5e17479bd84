using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Three-line strike: three candles one way, and a fourth that takes them all back.</summary>
public static class ThreeLineStrike
{
    private const int Lookback = CandleSettings.DistancePeriod + 3;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "three_line_strike",
        Name = "Three-Line Strike",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "three white with rising closes, each opening in or near the body before it; black, opens above the third close and "
            + "closes below the first open: 100; the mirror image: -100",
        Source = "Gregory L. Morris, Candlestick Charting Explained, 1992; TA-Lib 0.6 TA_CDL3LINESTRIKE",
        TaLib = "CDL3LINESTRIKE",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private Candle<TLane> _third;
        private DistanceAverage<TLane> _distancesBeforeFirst;
        private DistanceAverage<TLane> _distancesBeforeSecond;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _distancesBeforeFirst = new(Lookback, ref plan), _distancesBeforeSecond = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> fourth = new(row);
            TLane rose = _third.IsWhite & (_third.Close > _second.Close) & (_second.Close > _first.Close)
                & (fourth.Open > _third.Close) & (fourth.Close < _first.Open);
            TLane fell = _third.IsBlack & (_third.Close < _second.Close) & (_second.Close < _first.Close)
                & (fourth.Open < _third.Close) & (fourth.Close > _first.Open);
            TLane found = _second.HasColourOf(_first) & _third.HasColourOf(_second) & fourth.IsOppositeOf(_third)
                & _second.OpensByBodyOf(_first, _distancesBeforeFirst.Near)
                & _third.OpensByBodyOf(_second, _distancesBeforeSecond.Near)
                & (rose | fell);
            _distancesBeforeFirst.Add(_first, memory);
            _distancesBeforeSecond.Add(_second, memory);
            _first = _second;
            _second = _third;
            _third = fourth;
            return CandleSignal.Of(found, rose);
        }
    }
}

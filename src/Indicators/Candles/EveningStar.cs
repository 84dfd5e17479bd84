using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Evening star: a small body above a long white one, and a black candle back into it.</summary>
public static class EveningStar
{
    private const int Lookback = CandleSettings.Period + 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "evening_star",
        Name = "Evening Star",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Parameters = [CandleSettings.Penetration(0.3)],
        Outputs = CandleSignal.Output,
        Formula = "long white; short body above it; black, not short, closes more than penetration of the first body down it: -100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLEVENINGSTAR",
        TaLib = "CDLEVENINGSTAR",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private BodyAverage<TLane> _bodiesBeforeFirst;
        private BodyAverage<TLane> _bodiesBeforeSecond;
        private BodyAverage<TLane> _bodiesBeforeThird;
        private double _penetration;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _bodiesBeforeFirst = new(Lookback, ref plan),
            _bodiesBeforeSecond = new(Lookback, ref plan),
            _bodiesBeforeThird = new(Lookback, ref plan),
            _penetration = arguments[0],
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane found = _first.IsWhite & (_first.Body > _bodiesBeforeFirst.Long) & (_second.Body <= _bodiesBeforeSecond.Short)
                & _second.BodyGapsUpFrom(_first)
                & third.IsBlack & (third.Body > _bodiesBeforeThird.Short) & (third.Close < _first.Close - (_first.Body * _penetration));
            _bodiesBeforeFirst.Add(_first, memory);
            _bodiesBeforeSecond.Add(_second, memory);
            _bodiesBeforeThird.Add(third, memory);
            _first = _second;
            _second = third;
            return CandleSignal.Bearish(found);
        }
    }
}

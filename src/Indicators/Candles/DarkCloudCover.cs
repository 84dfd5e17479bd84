using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Dark cloud cover: a black candle that opens above a long white one and closes deep in it.</summary>
public static class DarkCloudCover
{
    private const int Lookback = CandleSettings.Period + 1;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "dark_cloud_cover",
        Name = "Dark Cloud Cover",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Parameters = [CandleSettings.Penetration(0.5)],
        Outputs = CandleSignal.Output,
        Formula = "long white; black, opens above its high, closes in its body, more than penetration of it below its close: -100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLDARKCLOUDCOVER",
        TaLib = "CDLDARKCLOUDCOVER",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private BodyAverage<TLane> _bodiesBeforeFirst;
        private double _penetration;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _bodiesBeforeFirst = new(Lookback, ref plan), _penetration = arguments[0] };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> second = new(row);
            TLane found = _first.IsWhite & (_first.Body > _bodiesBeforeFirst.Long) & second.IsBlack & (second.Open > _first.High)
                & (second.Close > _first.Open) & (second.Close < _first.Close - (_first.Body * _penetration));
            _bodiesBeforeFirst.Add(_first, memory);
            _first = second;
            return CandleSignal.Bearish(found);
        }
    }
}

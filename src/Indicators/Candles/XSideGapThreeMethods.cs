using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Upside and downside gap three methods: a gap between two like candles, closed by the third.</summary>
public static class XSideGapThreeMethods
{
    private const int Lookback = 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "x_side_gap_three_methods",
        Name = "Upside/Downside Gap Three Methods",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "two white, the second body above the first; black, opens in the second body, closes in the first: 100; the mirror "
            + "image: -100",
        Source = "Gregory L. Morris, Candlestick Charting Explained, 1992; TA-Lib 0.6 TA_CDLXSIDEGAP3METHODS",
        TaLib = "CDLXSIDEGAP3METHODS",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane gaps = (_first.IsWhite & _second.BodyGapsUpFrom(_first)) | (_first.IsBlack & _second.BodyGapsDownFrom(_first));
            TLane found = _second.HasColourOf(_first) & third.IsOppositeOf(_second) & third.OpensInBodyOf(_second)
                & third.ClosesInBodyOf(_first) & gaps;
            TLane signal = CandleSignal.Of(found, _first.IsWhite);
            _first = _second;
            _second = third;
            return signal;
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Slow stochastic.</summary>
public static partial class Stoch
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<,,>))
    {
        Id = "stoch",
        Name = "Stochastic",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters =
        [
            IndicatorParameter.Period(5, minimum: 1, name: "period"),
            IndicatorParameter.Period(3, minimum: 1, name: "k"),
            IndicatorParameter.Average("k_ma"),
            IndicatorParameter.Period(3, minimum: 1, name: "d"),
            IndicatorParameter.Average("d_ma"),
        ],
        Outputs = [new("k") { TaLib = "outSlowK" }, new("d") { TaLib = "outSlowD" }],
        Formula = "k = ma(100 * (close - lowest) / (highest - lowest), k), of the highs and lows of the window; d = ma(k, d)",
        Source = "George Lane; TA-Lib 0.6 TA_STOCH",
        WhenUndefined = "a window without range counts as 0",
        TaLib = "STOCH",
        Warmup = arguments => arguments.Integer(0) - 1
            + MovingAverages.Lookback(arguments.Integer(2), arguments.Integer(1))
            + MovingAverages.Lookback(arguments.Integer(4), arguments.Integer(3)),
        Settling = arguments => arguments.Integer(0)
            + MovingAverages.SettleLength(arguments.Integer(2), arguments.Integer(1))
            + MovingAverages.SettleLength(arguments.Integer(4), arguments.Integer(3)),
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 1e-11,
    };

    internal struct Kernel<TLane, TK, TD> : IKernel<Kernel<TLane, TK, TD>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
        where TK : unmanaged, IAverage<TK, TLane>
        where TD : unmanaged, IAverage<TD, TLane>
    {
        private RawStochastic<TLane> _raw;
        private Stage<TLane, TK> _k;
        private Stage<TLane, TD> _d;

        public static Kernel<TLane, TK, TD> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _raw = new(arguments.Integer(0), ref plan),
            _k = new(arguments.Integer(1), ref plan),
            _d = new(arguments.Integer(3), ref plan),
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            if (_raw.Feed(row, memory, out TLane raw) && _k.Feed(raw, memory, out TLane k))
                _d.Feed(k, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane k = _k.Step(_raw.Step(row, memory), memory);
            return new(k, _d.Step(k, memory));
        }
    }
}

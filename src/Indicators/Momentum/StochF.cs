using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Fast stochastic.</summary>
public static class StochF
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<,>))
    {
        Id = "stochf",
        Name = "Stochastic Fast",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters =
        [
            IndicatorParameter.Period(5, minimum: 1),
            IndicatorParameter.Period(3, minimum: 1, name: "d"),
            IndicatorParameter.Average("d_ma"),
        ],
        Outputs =
        [
            new("k") { TaLib = "outFastK" },
            new("d") { TaLib = "outFastD" },
        ],
        Formula = "k = 100 * (close - lowest) / (highest - lowest), of the highs and lows of the window; d = ma(k, d)",
        Source = "George Lane; TA-Lib 0.6 TA_STOCHF",
        WhenUndefined = "a window without range counts as 0",
        TaLib = "STOCHF",
        Warmup = arguments => arguments.Integer(0) - 1 + MovingAverages.Lookback(arguments.Integer(2), arguments.Integer(1)),
        Settling = arguments => arguments.Integer(0) + MovingAverages.SettleLength(arguments.Integer(2), arguments.Integer(1)),
    };

    internal struct Kernel<TLane, TAverage> : IKernel<Kernel<TLane, TAverage>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
        where TAverage : unmanaged, IAverage<TAverage, TLane>
    {
        private RawStochastic<TLane> _raw;
        private Stage<TLane, TAverage> _d;

        public static Kernel<TLane, TAverage> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _raw = new(arguments.Integer(0), ref plan), _d = new(arguments.Integer(1), ref plan) };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            if (_raw.Feed(row, memory, out TLane k))
                _d.Feed(k, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane k = _raw.Step(row, memory);
            return new(k, _d.Step(k, memory));
        }
    }
}

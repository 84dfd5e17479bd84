using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Moving average convergence/divergence with a type for each average.</summary>
public static class MacdExt
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<,,,>))
    {
        Id = "macdext",
        Name = "MACD with Controllable MA Types",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(12, name: "fast"),
            IndicatorParameter.Average("fast_ma"),
            IndicatorParameter.Period(26, name: "slow"),
            IndicatorParameter.Average("slow_ma"),
            IndicatorParameter.Period(9, minimum: 1, name: "signal"),
            IndicatorParameter.Average("signal_ma"),
        ],
        Outputs =
        [
            new("macd") { TaLib = "outMACD" },
            new("signal") { TaLib = "outMACDSignal" },
            new("histogram") { TaLib = "outMACDHist" },
        ],
        Formula = "macd = ma(x, fast) - ma(x, slow), both giving their first value on the same bar; "
            + "signal = ma(macd, signal); histogram = macd - signal",
        Source = "Gerald Appel; TA-Lib 0.6 TA_MACDEXT, which swaps fast and slow, types and all, when fast is the longer",
        TaLib = "MACDEXT",
        Warmup = arguments => Math.Max(
                MovingAverages.Lookback(arguments.Integer(1), arguments.Integer(0)),
                MovingAverages.Lookback(arguments.Integer(3), arguments.Integer(2)))
            + MovingAverages.Lookback(arguments.Integer(5), arguments.Integer(4)),
        Settling = arguments => Math.Max(
                MovingAverages.SettleLength(arguments.Integer(1), arguments.Integer(0)),
                MovingAverages.SettleLength(arguments.Integer(3), arguments.Integer(2)))
            + MovingAverages.SettleLength(arguments.Integer(5), arguments.Integer(4)),
    };

    internal struct Kernel<TLane, TFast, TSlow, TSignal> : IKernel<Kernel<TLane, TFast, TSlow, TSignal>, TLane, Real<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
        where TFast : unmanaged, IAverage<TFast, TLane>
        where TSlow : unmanaged, IAverage<TSlow, TLane>
        where TSignal : unmanaged, IAverage<TSignal, TLane>
    {
        private Stage<TLane, TFast> _fast;
        private Stage<TLane, TSlow> _slow;
        private Stage<TLane, TSignal> _signal;
        private int _fastWaits;
        private int _slowWaits;
        private double _sign;

        public static Kernel<TLane, TFast, TSlow, TSignal> Create(Arguments arguments, ref MemoryPlan plan)
        {
            int fast = TFast.LookbackOf(arguments.Integer(0));
            int slow = TSlow.LookbackOf(arguments.Integer(2));
            return new()
            {
                _fast = new(arguments.Integer(0), ref plan),
                _slow = new(arguments.Integer(2), ref plan),
                _signal = new(arguments.Integer(4), ref plan),
                _fastWaits = Math.Max(slow - fast, 0),
                _slowWaits = Math.Max(fast - slow, 0),
                _sign = arguments.Integer(2) < arguments.Integer(0) ? -1 : 1,
            };
        }

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane fast = 0;
            TLane slow = 0;
            bool isWhole = _fastWaits-- <= 0 && _fast.Feed(row.X, memory, out fast);
            isWhole &= _slowWaits-- <= 0 && _slow.Feed(row.X, memory, out slow);
            if (isWhole)
                _signal.Feed((fast - slow) * _sign, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane macd = (_fast.Step(row.X, memory) - _slow.Step(row.X, memory)) * _sign;
            TLane signal = _signal.Step(macd, memory);
            return new(macd, signal, macd - signal);
        }
    }
}

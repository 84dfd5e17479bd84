using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Moving average convergence/divergence.</summary>
public static partial class Macd
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "macd",
        Name = "Moving Average Convergence/Divergence",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(12, name: "fast"),
            IndicatorParameter.Period(26, name: "slow"),
            IndicatorParameter.Period(9, minimum: 1, name: "signal"),
        ],
        Outputs =
        [
            new("macd") { TaLib = "outMACD" },
            new("signal") { TaLib = "outMACDSignal" },
            new("histogram") { TaLib = "outMACDHist" },
        ],
        Formula = "macd = ema(x, fast) - ema(x, slow), both starting on the bar of the slow one; signal = ema(macd, signal); histogram = macd - signal",
        Source = "Gerald Appel; TA-Lib 0.6 TA_MACD, which swaps fast and slow when fast is the longer",
        TaLib = "MACD",
        Warmup = arguments => Math.Max(arguments.Integer(0), arguments.Integer(1)) - 1 + arguments.Integer(2) - 1,
        Settling = arguments => Math.Max(arguments.Integer(0), arguments.Integer(1)) + arguments.Integer(2)
            + Ema.SettleLength(Math.Max(arguments.Integer(0), arguments.Integer(1))) + Ema.SettleLength(arguments.Integer(2)),
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 1e-9,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Ema.Kernel<TLane>> _fast;
        private Stage<TLane, Ema.Kernel<TLane>> _slow;
        private Stage<TLane, Ema.Kernel<TLane>> _signal;
        private int _fastWaits;

        internal readonly TLane Fast => _fast.Average.Average;

        internal readonly TLane Slow => _slow.Average.Average;

        internal readonly TLane Signal => _signal.Average.Average;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan)
        {
            int fast = Math.Min(arguments.Integer(0), arguments.Integer(1));
            int slow = Math.Max(arguments.Integer(0), arguments.Integer(1));
            return new()
            {
                _fast = new(fast, ref plan),
                _slow = new(slow, ref plan),
                _signal = new(arguments.Integer(2), ref plan),
                _fastWaits = slow - fast,
            };
        }

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane fast = 0;
            if (_fastWaits > 0)
                _fastWaits--;
            else
                _fast.Feed(row.X, memory, out fast);
            if (_slow.Feed(row.X, memory, out TLane slow))
                _signal.Feed(fast - slow, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane macd = _fast.Step(row.X, memory) - _slow.Step(row.X, memory);
            TLane signal = _signal.Step(macd, memory);
            return new(macd, signal, macd - signal);
        }
    }
}

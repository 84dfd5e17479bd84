using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Moving average convergence/divergence with Appel's own 0.15 and 0.075.</summary>
public static class MacdFix
{
    private const int Fast = 12;
    private const int Slow = 26;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "macdfix",
        Name = "MACD Fix 12/26",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(9, minimum: 1, name: "signal")],
        Outputs =
        [
            new("macd") { TaLib = "outMACD" },
            new("signal") { TaLib = "outMACDSignal" },
            new("histogram") { TaLib = "outMACDHist" },
        ],
        Formula = "as macd(12, 26, signal), the weights of the two averages being 0.15 and 0.075 instead of 2 / 13 and 2 / 27",
        Source = "Gerald Appel; TA-Lib 0.6 TA_MACDFIX",
        TaLib = "MACDFIX",
        Warmup = arguments => Slow - 1 + arguments.Integer(0) - 1,
        Settling = arguments => Slow + arguments.Integer(0) + Ema.SettleLength(Slow) + Ema.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Ema.Kernel<TLane> _fast;
        private Ema.Kernel<TLane> _slow;
        private Stage<TLane, Ema.Kernel<TLane>> _signal;
        private int _bars;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _fast = Ema.Kernel<TLane>.Create(Fast, 0.15),
            _slow = Ema.Kernel<TLane>.Create(Slow, 0.075),
            _signal = new(arguments.Integer(0), ref plan),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            _bars++;
            if (_bars >= Slow)
            {
                _signal.Feed(Difference(row, memory), memory, out _);
                return;
            }

            if (_bars > Slow - Fast)
                _fast.Warm(row, memory);
            _slow.Warm(row, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane macd = Difference(row, memory);
            TLane signal = _signal.Step(macd, memory);
            return new(macd, signal, macd - signal);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane Difference(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane fast = _fast.Step(row, memory);
            TLane slow = _slow.Step(row, memory);
            return fast - slow;
        }
    }
}

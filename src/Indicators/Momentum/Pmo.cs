using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Price momentum oscillator.</summary>
public static class Pmo
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "pmo",
        Name = "Price Momentum Oscillator",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(35, name: "slow"),
            IndicatorParameter.Period(20, name: "fast"),
            IndicatorParameter.Period(10, minimum: 1, name: "signal"),
        ],
        Outputs = [new("pmo"), new("signal")],
        Formula = "pmo = smooth(10 * smooth(roc(x, 1), slow), fast), roc in percent, smooth weighing 2 / period, from the simple "
            + "average; signal = ema(pmo, signal)",
        Source = "Carl Swenlin, DecisionPoint; Stock Indicators for .NET",
        WhenUndefined = "a change from 0 counts as 0",
        Warmup = arguments => arguments.Integer(0) + arguments.Integer(1) + arguments.Integer(2) - 2,
        Settling = arguments => arguments.Integer(0) + arguments.Integer(1) + arguments.Integer(2) + Ema.SettleLength(arguments.Integer(2))
            + Windows.Settling.Of(1 - (2 / arguments[0])) + Windows.Settling.Of(1 - (2 / arguments[1])),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Smoothing<TLane> _slow;
        private Smoothing<TLane> _fast;
        private Stage<TLane, Ema.Kernel<TLane>> _signal;
        private TLane _previous;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _slow = new(arguments.Integer(0), 2 / arguments[0]),
            _fast = new(arguments.Integer(1), 2 / arguments[1]),
            _signal = new(arguments.Integer(2), ref plan),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane change = Change(row.X);
            if (_started && _slow.Feed(change, out TLane slow) && _fast.Feed(slow * 10, out TLane pmo))
                _signal.Feed(pmo, memory, out _);
            _started = true;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane pmo = _fast.Step(_slow.Step(Change(row.X)) * 10);
            return new(pmo, _signal.Step(pmo, memory));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane Change(TLane x)
        {
            TLane change = TLane.Select(TLane.Same(_previous, 0), 0, ((x / _previous) - 1) * 100);
            _previous = x;
            return change;
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Schaff trend cycle.</summary>
public static class Stc
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "stc",
        Name = "Schaff Trend Cycle",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(10),
            IndicatorParameter.Period(23, minimum: 1, name: "fast"),
            IndicatorParameter.Period(50, minimum: 1, name: "slow"),
            IndicatorParameter.Real("factor", 0.5, 0.01, 1),
        ],
        Outputs = [new("stc", 0, 100)],
        Formula = "the smoothed stochastic of the smoothed stochastic, over period bars, of ema(x, fast) - ema(x, slow); "
            + "smoothed = smoothed[1] + factor * (stochastic - smoothed[1]), from the first stochastic on",
        Source = "Doug Schaff, 1990s; as MetaTrader and TradingView have it",
        WhenUndefined = "a stochastic without range is that of the bar before, at first 0",
        Warmup = arguments => Math.Max(arguments.Integer(1), arguments.Integer(2)) - 1 + (2 * (arguments.Integer(0) - 1)),
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Ema.Kernel<TLane>> _fast;
        private Stage<TLane, Ema.Kernel<TLane>> _slow;
        private Place _first;
        private Place _second;
        private int _firstWaits;
        private int _secondWaits;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _fast = new(arguments.Integer(1), ref plan),
            _slow = new(arguments.Integer(2), ref plan),
            _first = new(arguments.Integer(0), arguments[3], ref plan),
            _second = new(arguments.Integer(0), arguments[3], ref plan),
            _firstWaits = arguments.Integer(0) - 1,
            _secondWaits = arguments.Integer(0) - 1,
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            bool hasFast = _fast.Feed(row.X, memory, out TLane fast);
            bool hasSlow = _slow.Feed(row.X, memory, out TLane slow);
            if (!hasFast || !hasSlow)
                return;
            if (_firstWaits > 0)
            {
                _firstWaits--;
                _first.Warm(fast - slow, memory);
            }
            else if (_secondWaits > 0)
            {
                _secondWaits--;
                _second.Warm(_first.Step(fast - slow, memory), memory);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane macd = _fast.Step(row.X, memory) - _slow.Step(row.X, memory);
            return _second.Step(_first.Step(macd, memory), memory);
        }

        private struct Place(int period, double factor, ref MemoryPlan plan)
        {
            private RollingExtreme<TLane, Highest> _highest = new(period, ref plan);
            private RollingExtreme<TLane, Lowest> _lowest = new(period, ref plan);
            private Smoothing<TLane> _smoothing = new(1, factor);
            private TLane _place;

            public void Warm(TLane x, Scratch<TLane> memory)
            {
                _highest.Add(x, memory);
                _lowest.Add(x, memory);
            }

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public TLane Step(TLane x, Scratch<TLane> memory)
            {
                TLane lowest = _lowest.Add(x, memory);
                TLane range = _highest.Add(x, memory) - lowest;
                _place = TLane.Select(range > 0, (x - lowest) / range * 100, _place);
                return _smoothing.Step(_place);
            }
        }
    }
}

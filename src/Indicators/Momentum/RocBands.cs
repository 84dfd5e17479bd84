using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Rate of change with bands of its own size.</summary>
public static class RocBands
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "roc_bands",
        Name = "Rate of Change with Bands",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(20, minimum: 1),
            IndicatorParameter.Period(5, minimum: 1, name: "signal"),
            IndicatorParameter.Period(5, minimum: 1, name: "deviation"),
        ],
        Outputs = [new("roc"), new("signal"), new("upper", 0), new("lower", double.NegativeInfinity, 0)],
        Formula = "roc = (x / x[period] - 1) * 100; signal = ema(roc, signal); upper and lower = ± sqrt(sma(roc², deviation))",
        Source = "Vitali Apirine, Stocks & Commodities, March 2021; Stock Indicators for .NET",
        WhenUndefined = "a change from 0 counts as 0",
        Warmup = arguments => arguments.Integer(0) + Math.Max(arguments.Integer(1), arguments.Integer(2)) - 1,
        Settling = arguments =>
            arguments.Integer(0) + Math.Max(arguments.Integer(1), arguments.Integer(2)) + Ema.SettleLength(arguments.Integer(1)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Four<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Ring<TLane> _window;
        private Stage<TLane, Ema.Kernel<TLane>> _signal;
        private RollingAmount<TLane> _squares;
        private double _deviation;
        private int _missing;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _window = new(arguments.Integer(0), ref plan),
            _signal = new(arguments.Integer(1), ref plan),
            _squares = new(arguments.Integer(2), ref plan),
            _deviation = arguments.Integer(2),
            _missing = arguments.Integer(0),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane roc = Change(row.X, memory);
            if (_missing > 0)
            {
                _missing--;
                return;
            }

            _signal.Feed(roc, memory, out _);
            _squares.Add(roc * roc, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Four<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane roc = Change(row.X, memory);
            TLane signal = _signal.Step(roc, memory);
            TLane upper = TLane.Sqrt(_squares.Add(roc * roc, memory) / _deviation);
            return new(roc, signal, upper, 0 - upper);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane Change(TLane x, Scratch<TLane> memory)
        {
            TLane before = _window.Replace(x, memory);
            return TLane.Select(TLane.Same(before, 0), 0, ((x / before) - 1) * 100);
        }
    }
}

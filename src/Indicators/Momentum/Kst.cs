using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Know sure thing.</summary>
public static class Kst
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "kst",
        Name = "Know Sure Thing",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(10, minimum: 1, name: "roc1"),
            IndicatorParameter.Period(15, minimum: 1, name: "roc2"),
            IndicatorParameter.Period(20, minimum: 1, name: "roc3"),
            IndicatorParameter.Period(30, minimum: 1, name: "roc4"),
            IndicatorParameter.Period(10, minimum: 1, name: "sma1"),
            IndicatorParameter.Period(10, minimum: 1, name: "sma2"),
            IndicatorParameter.Period(10, minimum: 1, name: "sma3"),
            IndicatorParameter.Period(15, minimum: 1, name: "sma4"),
            IndicatorParameter.Period(9, minimum: 1, name: "signal"),
        ],
        Outputs = [new("kst"), new("signal")],
        Formula = "kst = sma(roc(x, roc1), sma1) + 2 * sma(roc(x, roc2), sma2) + 3 * sma(roc(x, roc3), sma3) + 4 * sma(roc(x, "
            + "roc4), sma4), roc in percent; signal = sma(kst, signal)",
        Source = "Martin Pring, Stocks & Commodities, 1992",
        WhenUndefined = "a change from 0 counts as 0",
        Warmup = arguments => LookbackOf(arguments) + arguments.Integer(8) - 1,
    };

    private static int LookbackOf(Arguments arguments)
    {
        int lookback = 0;
        for (int part = 0; part < 4; part++)
            lookback = Math.Max(lookback, arguments.Integer(part) + arguments.Integer(part + 4) - 1);
        return lookback;
    }

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Part _first;
        private Part _second;
        private Part _third;
        private Part _fourth;
        private RollingSum<TLane> _signal;
        private double _period;
        private int _missing;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _first = new(arguments.Integer(0), arguments.Integer(4), 1, ref plan),
            _second = new(arguments.Integer(1), arguments.Integer(5), 2, ref plan),
            _third = new(arguments.Integer(2), arguments.Integer(6), 3, ref plan),
            _fourth = new(arguments.Integer(3), arguments.Integer(7), 4, ref plan),
            _signal = new(arguments.Integer(8), ref plan),
            _period = arguments.Integer(8),
            _missing = LookbackOf(arguments),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane kst = Sum(row.X, memory);
            if (_missing > 0)
                _missing--;
            else
                _signal.Add(kst, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane kst = Sum(row.X, memory);
            return new(kst, _signal.Add(kst, memory) / _period);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane Sum(TLane x, Scratch<TLane> memory) =>
            _first.Step(x, memory) + _second.Step(x, memory) + _third.Step(x, memory) + _fourth.Step(x, memory);

        private struct Part(int change, int smooth, double weight, ref MemoryPlan plan)
        {
            private readonly double _scale = weight * 100 / smooth;
            private Ring<TLane> _window = new(change, ref plan);
            private RollingSum<TLane> _sum = new(smooth, ref plan);

            // Before the window is full what comes out of it is 0, and its change counts as 0.
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public TLane Step(TLane x, Scratch<TLane> memory)
            {
                TLane before = _window.Replace(x, memory);
                return _sum.Add(TLane.Select(TLane.Same(before, 0), 0, (x / before) - 1), memory) * _scale;
            }
        }
    }
}

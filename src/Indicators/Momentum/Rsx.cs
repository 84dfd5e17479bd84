using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Momentum;

/// <summary>A relative strength index smoothed as Jurik's RSX is.</summary>
public static class Rsx
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "rsx",
        Name = "Relative Strength Extra",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("rsx", 0, 100)],
        Formula = "50 * (1 + smooth(x - x[1]) / smooth(|x - x[1]|)); smooth is three times y = 1.5 * a - 0.5 * b, a and b "
            + "exponential averages of the value and of a, weighing 3 / (period + 2), from 0 on the first bar",
        Source = "After Mark Jurik's RSX, as published for MetaTrader and in pandas-ta",
        WhenUndefined = "50 where the smoothed movement is not above 0",
        Warmup = arguments => Math.Max(arguments.Integer(0) - 1, 5),
        Settling = arguments => Math.Max(arguments.Integer(0) - 1, 5) + (3 * Windows.Settling.Of((arguments[0] - 1) / (arguments[0] + 2))),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Smooth _moved;
        private Smooth _movedTwice;
        private Smooth _movedThrice;
        private Smooth _way;
        private Smooth _wayTwice;
        private Smooth _wayThrice;
        private TLane _previous;
        private double _weight;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _weight = 3 / (arguments[0] + 2) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                Step(row, memory);
            _started = true;
            _previous = row.X;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane change = row.X - _previous;
            _previous = row.X;
            TLane moved = _movedThrice.Step(_movedTwice.Step(_moved.Step(change, _weight), _weight), _weight);
            TLane way = _wayThrice.Step(_wayTwice.Step(_way.Step(TLane.Abs(change), _weight), _weight), _weight);
            TLane ratio = TLane.Max(TLane.Min(moved / way, 1), -1);
            return TLane.Select(way > 0, (ratio + 1) * 50, 50);
        }

        private struct Smooth
        {
            private TLane _once;
            private TLane _twice;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public TLane Step(TLane x, double weight)
            {
                _once += (x - _once) * weight;
                _twice += (_once - _twice) * weight;
                return (_once * 1.5) - (_twice * 0.5);
            }
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Chande's variable index dynamic average.</summary>
public static class Vidya
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "vidya",
        Name = "Variable Index Dynamic Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(9, name: "fast"),
            IndicatorParameter.Period(30, name: "slow"),
            IndicatorParameter.Real("alpha", 0.2, 0, 1),
        ],
        Outputs = [new("vidya")],
        Formula = "vidya[1] + alpha * stddev(x, fast) / stddev(x, slow) * (x - vidya[1]), from vidya = x one bar before the first full "
            + "window",
        Source = "Tushar Chande, Stocks & Commodities, March 1992 (his version of 1995 takes the momentum oscillator instead); Tulip "
            + "Indicators vidya",
        WhenUndefined = "it stands still where x has not moved in the slow window",
        Warmup = arguments => Longest(arguments) - 2,
        Settling = _ => int.MaxValue,
    };

    private static int Longest(Arguments arguments) => Math.Max(arguments.Integer(0), arguments.Integer(1));

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingMoments<TLane> _fast;
        private RollingMoments<TLane> _slow;
        private Standstill<TLane> _still;
        private TLane _previous;
        private TLane _average;
        private double _most;
        private double _alpha;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _fast = new(arguments.Integer(0), ref plan),
            _slow = new(arguments.Integer(1), ref plan),
            _still = new(arguments.Integer(1) - 1),
            _most = Math.Sqrt(arguments[1] / Math.Min(arguments[0], arguments[1])),
            _alpha = arguments[2],
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Measure(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane ratio = Measure(row.X, memory);
            _average = _started ? _average + ((row.X - _average) * ratio * _alpha) : row.X;
            _started = true;
            return _average;
        }

        // A window inside another cannot deviate more than by the root of their lengths. Where x hardly moves both deviations are
        // rounding errors, and without the bound their ratio would throw the average about.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane Measure(TLane x, Scratch<TLane> memory)
        {
            _fast.Add(x, memory);
            _slow.Add(x, memory);
            TLane still = _still.Add(x - _previous);
            _previous = x;
            TLane slow = _slow.Deviation;
            return TLane.Select(still | (slow <= 0), 0, TLane.Min(_fast.Deviation / slow, _most));
        }
    }
}

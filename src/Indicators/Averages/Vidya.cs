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
        private TLane _average;
        private double _alpha;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _fast = new(arguments.Integer(0), ref plan),
            _slow = new(arguments.Integer(1), ref plan),
            _alpha = arguments[2],
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            _fast.Add(row.X, memory);
            _slow.Add(row.X, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _fast.Add(row.X, memory);
            _slow.Add(row.X, memory);
            TLane slow = _slow.Deviation;
            TLane ratio = TLane.Select(slow > 0, _fast.Deviation / slow, 0);
            _average = _started ? _average + ((row.X - _average) * ratio * _alpha) : row.X;
            _started = true;
            return _average;
        }
    }
}

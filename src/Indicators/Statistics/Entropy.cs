using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Entropy of the shares of values in their windows.</summary>
public static class Entropy
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "entropy",
        Name = "Entropy",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(10, minimum: 1)],
        Outputs = [new("entropy")],
        Formula = "sum(-p * log2(p), period), p = x / sum(x, period)",
        Source = "Claude Shannon, A Mathematical Theory of Communication, 1948; Pandas TA entropy, in which the share p of each bar is "
            + "that in the window it ends",
        WhenUndefined = "a share that is not above 0 adds nothing",
        Warmup = arguments => 2 * (arguments.Integer(0) - 1),
    };

    private readonly struct Term : IFunctionOfTwo
    {
        public static double Of(double x, double sum)
        {
            double share = x / sum;
            return share > 0 && double.IsFinite(share) ? -share * Math.Log2(share) : 0;
        }
    }

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _values;
        private RollingSum<TLane> _terms;
        private int _missing;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _values = new(arguments.Integer(0), ref plan),
            _terms = new(arguments.Integer(0), ref plan),
            _missing = arguments.Integer(0) - 1,
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane sum = _values.Add(row.X, memory);
            if (_missing-- <= 0)
                _terms.Add(TLane.Each<Term>(row.X, sum), memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) =>
            _terms.Add(TLane.Each<Term>(row.X, _values.Add(row.X, memory)), memory);
    }
}

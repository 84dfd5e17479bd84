using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Simple return.</summary>
public static class PctReturn
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "pct_return",
        Name = "Simple Return",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(1, minimum: 1)],
        Outputs = [new("pct_return")],
        Formula = "(x - x[period]) / x[period]; a fraction, 0.01 for one percent",
        Source = "Standard definition; Pandas TA percent_return",
        WhenUndefined = "0 where the value before is 0",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Ring<TLane> _window;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _window.Replace(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane before = _window.Replace(row.X, memory);
            return TLane.Select(TLane.Same(before, 0), 0, (row.X - before) / before);
        }
    }
}

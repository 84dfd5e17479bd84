using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Percentile of a window.</summary>
public static class Percentile
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel))
    {
        Id = "percentile",
        Name = "Rolling Percentile",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30), IndicatorParameter.Real("percent", 50, 0, 100)],
        Outputs = [new("percentile")],
        Formula = "value of rank percent / 100 * (period - 1) in the window from its smallest value, rank 0, on; between two ranks on a "
            + "straight line",
        Source = "Hyndman and Fan, Sample Quantiles in Statistical Packages, American Statistician 50, 1996, type 7; numpy and pandas "
            + "quantile",
        IsScalar = true,
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel : IKernel<Kernel, Lane1, Real<Lane1>, One<Lane1>>
    {
        private SortedWindow _window;
        private double _part;

        public static Kernel Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(arguments.Integer(0), ref plan), _part = arguments[1] / 100 };

        public void Warm(in Real<Lane1> row, Scratch<Lane1> memory) => _window.Add(row.X.Value, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<Lane1> Step(in Real<Lane1> row, Scratch<Lane1> memory)
        {
            _window.Add(row.X.Value, memory);
            return new(_window.Quantile(_part, memory));
        }
    }
}

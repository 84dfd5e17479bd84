using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Median of a window.</summary>
public static class Median
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel))
    {
        Id = "median",
        Name = "Rolling Median",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30)],
        Outputs = [new("median")],
        Formula = "middle value of the window, or the mean of the two in the middle",
        Source = "Standard statistics",
        IsScalar = true,
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel : IKernel<Kernel, Lane1, Real<Lane1>, One<Lane1>>
    {
        private SortedWindow _window;

        public static Kernel Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<Lane1> row, Scratch<Lane1> memory) => _window.Add(row.X.Value, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<Lane1> Step(in Real<Lane1> row, Scratch<Lane1> memory)
        {
            _window.Add(row.X.Value, memory);
            return new(_window.Quantile(0.5, memory));
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Standard error of the mean of a window.</summary>
public static class StdErr
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "stderr",
        Name = "Standard Error of the Mean",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("stderr", 0)],
        Formula = "sqrt(sum((x - mean)²) / period) / sqrt(period), population deviation",
        Source = "Tulip Indicators ti_stderr",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _window;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _window.Add(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _window.Add(row.X, memory);
            return TLane.Sqrt(_window.Squares(_window.MeanAboveNewest(memory), memory)) / _window.Length;
        }
    }
}

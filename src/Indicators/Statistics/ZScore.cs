using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Standard score: distance from the mean in standard deviations.</summary>
public static class ZScore
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "zscore",
        Name = "Standard Score",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30)],
        Outputs = [new("zscore")],
        Formula = "(x - mean) / sqrt(sum((x - mean)²) / period) of the window, population deviation",
        Source = "Stock Indicators for .NET GetStdDev, ZScore",
        WhenUndefined = "0 where every value of the window is the same",
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
            TLane above = _window.MeanAboveNewest(memory);
            TLane deviation = TLane.Sqrt(_window.Squares(above, memory) / _window.Length);
            return TLane.Select(deviation > 0, -above / deviation, 0);
        }
    }
}

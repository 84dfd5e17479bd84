using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Mean absolute deviation of a window.</summary>
public static class AvgDev
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "avgdev",
        Name = "Average Deviation",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("avgdev", 0)],
        Formula = "sum(|x - mean|) / period, mean over the window",
        Source = "TA-Lib 0.6 TA_AVGDEV",
        TaLib = "AVGDEV",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingDeviation<TLane> _deviation;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _deviation = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _deviation.Warm(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) => _deviation.Add(row.X, memory, out _);
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Population standard deviation of a window.</summary>
public static partial class StdDev
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "stddev",
        Name = "Standard Deviation",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(5), IndicatorParameter.Real("deviations", 1, -3e37, 3e37)],
        Outputs = [new("stddev")],
        Formula = "deviations * sqrt(sum((x - mean)²) / period)",
        Source = "TA-Lib 0.6 TA_STDDEV",
        WhenUndefined = "0 where the variance is below 1e-14",
        TaLib = "STDDEV",
        Warmup = arguments => arguments.Integer(0) - 1,
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 1e-7,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TaLibMoments<TLane> _moments;
        private double _deviations;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _moments = new(arguments.Integer(0), ref plan), _deviations = arguments[1] };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _moments.Add(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _moments.Add(row.X, memory);
            return _moments.Deviation * _deviations;
        }
    }
}

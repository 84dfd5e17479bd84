using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Population variance of a window.</summary>
public static class Var
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "var",
        Name = "Variance",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(5, minimum: 1), IndicatorParameter.Real("deviations", 1, -3e37, 3e37)],
        Outputs = [new("var", 0)],
        Formula = "sum((x - mean)²) / period; deviations is not used",
        Source = "TA-Lib 0.6 TA_VAR, which has the second parameter and does not use it either",
        TaLib = "VAR",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TaLibMoments<TLane> _moments;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _moments = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _moments.Add(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _moments.Add(row.X, memory);
            return _moments.Variance;
        }
    }
}

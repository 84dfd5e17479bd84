using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Pearson's correlation of two series over a window.</summary>
public static class Correl
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "correl",
        Name = "Correlation Coefficient",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.RealReal,
        Parameters = [IndicatorParameter.Period(30, minimum: 1)],
        Outputs = [new("correl", -1, 1)],
        Formula = "sum((x - mean(x)) * (y - mean(y))) / sqrt(sum((x - mean(x))²) * sum((y - mean(y))²)), over the window",
        Source = "Karl Pearson, 1895; TA-Lib 0.6 TA_CORREL",
        WhenUndefined = "0 where x or y stands still, or the product of the two sums is below 1e-14",
        TaLib = "CORREL",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, RealReal<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingComoments<TLane> _moments;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _moments = new(arguments.Integer(0), ref plan) };

        public void Warm(in RealReal<TLane> row, Scratch<TLane> memory) => _moments.Add(row.X, row.Y, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in RealReal<TLane> row, Scratch<TLane> memory)
        {
            _moments.Add(row.X, row.Y, memory);
            TLane scatter = _moments.XX * _moments.YY;
            TLane ratio = TLane.Select(scatter < 1e-14, 0, _moments.XY / TLane.Sqrt(scatter));
            return TLane.Max(TLane.Min(ratio, 1), -1);
        }
    }
}

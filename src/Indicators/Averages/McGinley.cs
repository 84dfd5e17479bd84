using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Averages;

/// <summary>McGinley dynamic.</summary>
public static class McGinley
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "mcginley",
        Name = "McGinley Dynamic",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14, minimum: 1), IndicatorParameter.Real("k", 0.6, 0.01, 100)],
        Outputs = [new("mcginley")],
        Formula = "md[1] + (x - md[1]) / (k * period * (x / md[1])⁴), from md = x at the first bar",
        Source = "John R. McGinley, Market Technicians Association Journal, 1991; Stock Indicators for .NET (DaveSkender, Apache-2.0)",
        WhenUndefined = "x where the step would go past it, x having fallen to little of the average, and where the average is 0",
        Warmup = _ => 1,
        Settling = arguments => 1 + Windows.Settling.Of(1 - (1 / (arguments[0] * arguments[1]))),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _average;
        private double _slowness;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _slowness = arguments[0] * arguments[1] };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _average = row.X;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane ratio = row.X / _average;
            TLane square = ratio * ratio;
            TLane steps = TLane.Max(square * square * _slowness, 1);
            _average = TLane.Select(TLane.Same(_average, 0), row.X, _average + ((row.X - _average) / steps));
            return _average;
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Rate of change, as a fraction.</summary>
public static class Rocp
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "rocp",
        Name = "Rate of Change Percentage",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(10, minimum: 1)],
        Outputs = [new("rocp")],
        Formula = "(x - x[period]) / x[period]",
        Source = "TA-Lib 0.6 TA_ROCP",
        WhenUndefined = "0 where x[period] is 0",
        TaLib = "ROCP",
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

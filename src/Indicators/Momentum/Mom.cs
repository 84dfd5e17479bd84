using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Momentum.</summary>
public static class Mom
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "mom",
        Name = "Momentum",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(10, minimum: 1)],
        Outputs = [new("mom")],
        Formula = "x - x[period]",
        Source = "TA-Lib 0.6 TA_MOM",
        TaLib = "MOM",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Ring<TLane> _window;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _window = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _window.Replace(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) => row.X - _window.Replace(row.X, memory);
    }
}

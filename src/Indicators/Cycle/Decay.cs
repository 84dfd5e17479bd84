using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Cycle;

/// <summary>A peak that sinks in a straight line.</summary>
public static class Decay
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "decay",
        Name = "Linear Decay",
        Family = IndicatorFamily.Cycle,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(5, minimum: 1)],
        Outputs = [new("decay")],
        Formula = "max(x, decay[1] - 1 / period), x on the first bar",
        Source = "Tulip Indicators",
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _peak;
        private double _loss;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _peak = double.NegativeInfinity, _loss = 1 / arguments[0] };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _peak = TLane.Max(row.X, _peak - _loss);
            return _peak;
        }
    }
}

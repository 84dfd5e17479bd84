using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Averages;

/// <summary>The last peak, sinking by the same amount each bar until a value is above it.</summary>
public static class Decay
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "decay",
        Name = "Linear Decay",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(5, minimum: 1)],
        Outputs = [new("decay")],
        Formula = "max(x, decay[1] - 1 / period), from decay = x",
        Source = "Tulip Indicators decay",
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _peak;
        private double _step;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _step = 1 / arguments[0] };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _peak = _started ? TLane.Max(row.X, _peak - _step) : row.X;
            _started = true;
            return _peak;
        }
    }
}

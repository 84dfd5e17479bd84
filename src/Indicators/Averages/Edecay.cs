using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Averages;

/// <summary>The last peak, sinking by the same fraction each bar until a value is above it.</summary>
public static class Edecay
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "edecay",
        Name = "Exponential Decay",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(5, minimum: 1)],
        Outputs = [new("edecay")],
        Formula = "max(x, edecay[1] * (1 - 1 / period)), from edecay = x",
        Source = "Tulip Indicators edecay",
        Settling = arguments => Windows.Settling.Of(1 - (1 / arguments[0])),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _peak;
        private double _keep;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _keep = 1 - (1 / arguments[0]) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _peak = _started ? TLane.Max(row.X, _peak * _keep) : row.X;
            _started = true;
            return _peak;
        }
    }
}

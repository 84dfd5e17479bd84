using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Cycle;

/// <summary>A peak that sinks by the same part of itself each bar.</summary>
public static class Edecay
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "edecay",
        Name = "Exponential Decay",
        Family = IndicatorFamily.Cycle,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(5, minimum: 1)],
        Outputs = [new("edecay")],
        Formula = "max(x, edecay[1] * (1 - 1 / period)), x on the first bar",
        Source = "Tulip Indicators",
        Settling = _ => int.MaxValue,
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
            if (!_started)
            {
                _started = true;
                _peak = row.X;
            }

            _peak = TLane.Max(row.X, _peak * _keep);
            return _peak;
        }
    }
}

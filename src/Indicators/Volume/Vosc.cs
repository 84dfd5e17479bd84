using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Volume oscillator.</summary>
public static class Vosc
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "vosc",
        Name = "Volume Oscillator",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.Volume,
        Parameters =
        [
            IndicatorParameter.Period(14, minimum: 1, name: "fast"),
            IndicatorParameter.Period(28, minimum: 1, name: "slow"),
        ],
        Outputs = [new("vosc")],
        Formula = "(sma(volume, fast) / sma(volume, slow) - 1) * 100",
        Source = "Steven B. Achelis, Technical Analysis from A to Z, 1995",
        WhenUndefined = "0 where nothing traded in the slow window",
        Warmup = arguments => Math.Max(arguments.Integer(0), arguments.Integer(1)) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _fast;
        private RollingAmount<TLane> _slow;
        private double _fastPeriod;
        private double _slowPeriod;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _fast = new(arguments.Integer(0), ref plan),
            _slow = new(arguments.Integer(1), ref plan),
            _fastPeriod = arguments.Integer(0),
            _slowPeriod = arguments.Integer(1),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane fast = _fast.Add(row.X, memory) / _fastPeriod;
            TLane slow = _slow.Add(row.X, memory) / _slowPeriod;
            return TLane.Select(TLane.Same(slow, 0), 0, (fast - slow) / slow * 100);
        }
    }
}

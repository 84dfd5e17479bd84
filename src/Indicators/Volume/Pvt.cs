using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Volume;

/// <summary>Price volume trend.</summary>
public static class Pvt
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "pvt",
        Name = "Price Volume Trend",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.CloseVolume,
        Outputs = [new("pvt")],
        Formula = "pvt[1] + (close / close[1] - 1) * volume, from 0 on the first bar",
        Source = "The volume-price trend of charting platforms, in fractions and not in percent",
        WhenUndefined = "unchanged where close[1] is 0",
        Warmup = _ => 1,
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, RealVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _total;
        private TLane _close;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in RealVolume<TLane> row, Scratch<TLane> memory) => _close = row.X;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in RealVolume<TLane> row, Scratch<TLane> memory)
        {
            _total += TLane.Select(TLane.Same(_close, 0), 0, ((row.X / _close) - 1) * row.Volume);
            _close = row.X;
            return _total;
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Prices;

/// <summary>Opening gap against the close before.</summary>
public static class Gap
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "gap",
        Name = "Opening Gap",
        Family = IndicatorFamily.Prices,
        Inputs = IndicatorInput.OpenClose,
        Outputs = [new("gap")],
        Formula = "100 * (open - close[1]) / close[1], in percent",
        Source = "Standard definition",
        WhenUndefined = "0 where the close before is 0",
        Warmup = _ => 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _close;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in OpenClose<TLane> row, Scratch<TLane> memory) => _close = row.Close;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenClose<TLane> row, Scratch<TLane> memory)
        {
            TLane gap = TLane.Select(TLane.Same(_close, 0), 0, (row.Open - _close) / _close * 100);
            _close = row.Close;
            return gap;
        }
    }
}

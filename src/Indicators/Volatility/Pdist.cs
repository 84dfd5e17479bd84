using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Price distance: how far price travelled within a bar and into it.</summary>
public static class Pdist
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "pdist",
        Name = "Price Distance",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = [new("pdist")],
        Formula = "2 * (high - low) - |close - open| + |open - close[1]|",
        Source = "Prorealcode, Price Distance; Pandas TA pdist",
        Warmup = _ => 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _close;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => _close = row.Close;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane distance = ((row.High - row.Low) * 2) - TLane.Abs(row.Close - row.Open) + TLane.Abs(row.Open - _close);
            _close = row.Close;
            return distance;
        }
    }
}

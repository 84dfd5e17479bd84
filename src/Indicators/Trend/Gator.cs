using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Trend;

/// <summary>Williams' gator oscillator: how far the alligator's mouth is open.</summary>
public static class Gator
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "gator",
        Name = "Gator Oscillator",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLow,
        Parameters = Alligator.Parameters,
        Outputs = [new("upper", Minimum: 0), new("lower", Maximum: 0)],
        Formula = "upper = |jaw - teeth|; lower = -|teeth - lips|, of alligator",
        Source = "Bill Williams, New Trading Dimensions, 1998; Stock Indicators for .NET (DaveSkender, Apache-2.0)",
        Warmup = Alligator.Lookback,
        Settling = Alligator.SettleLength,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Alligator.Kernel<TLane> _alligator;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _alligator = Alligator.Kernel<TLane>.Create(arguments, ref plan) };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory) => _alligator.Warm(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            Three<TLane> lines = _alligator.Step(row, memory);
            return new(TLane.Abs(lines.First - lines.Second), -TLane.Abs(lines.Second - lines.Third));
        }
    }
}

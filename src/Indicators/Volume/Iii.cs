using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Intraday intensity index.</summary>
public static class Iii
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "iii",
        Name = "Intraday Intensity Index",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.HighLowCloseVolume,
        Parameters = [IndicatorParameter.Period(21, minimum: 1)],
        Outputs = [new("iii")],
        Formula = "sum((2 * close - high - low) / (high - low) * volume, period)",
        Source = "David Bostian; John Bollinger, Bollinger on Bollinger Bands, 2001, whose window is 21 bars; a period of 1 "
            + "gives the bar's own",
        WhenUndefined = "a bar without range adds nothing",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowCloseVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _flow;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _flow = new(arguments.Integer(0), ref plan) };

        public void Warm(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory) => _flow.Add(Ad.FlowOf(row), memory);
    }
}

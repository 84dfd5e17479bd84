using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Chaikin money flow.</summary>
public static class Cmf
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "cmf",
        Name = "Chaikin Money Flow",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.HighLowCloseVolume,
        Parameters = [IndicatorParameter.Period(20, minimum: 1)],
        Outputs = [new("cmf", -1, 1)],
        Formula = "sum(((close - low) - (high - close)) / (high - low) * volume, period) / sum(volume, period)",
        Source = "Marc Chaikin",
        WhenUndefined = "a bar without range has no flow; 0 where nothing traded in the window",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowCloseVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _flow;
        private RollingAmount<TLane> _volume;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _flow = new(arguments.Integer(0), ref plan), _volume = new(arguments.Integer(0), ref plan) };

        public void Warm(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane flow = _flow.Add(Ad.FlowOf(row), memory);
            TLane volume = _volume.Add(row.Volume, memory);
            return TLane.Select(volume > 0, TLane.Max(TLane.Min(flow / volume, 1), -1), 0);
        }
    }
}

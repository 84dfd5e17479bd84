using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Volume-weighted average price over a window of bars.</summary>
public static class Vwap
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "vwap",
        Name = "Rolling Volume-Weighted Average Price",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.HighLowCloseVolume,
        Parameters = [IndicatorParameter.Period(20, minimum: 1)],
        Outputs = [new("vwap")],
        Formula = "sum(typical * volume, period) / sum(volume, period), typical = (high + low + close) / 3",
        Source = "The session average of the exchanges (Berkowitz, Logue and Noser, 1988), over a window of daily bars",
        WhenUndefined = "the typical price where nothing traded in the window",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowCloseVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _value;
        private RollingSum<TLane> _volume;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _value = new(arguments.Integer(0), ref plan), _volume = new(arguments.Integer(0), ref plan) };

        public void Warm(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane typical = (row.High + row.Low + row.Close) / 3;
            TLane value = _value.Add(typical * row.Volume, memory);
            TLane volume = _volume.Add(row.Volume, memory);
            return TLane.Select(volume > 0, value / volume, typical);
        }
    }
}

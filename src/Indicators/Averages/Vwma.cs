using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Volume-weighted moving average.</summary>
public static class Vwma
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "vwma",
        Name = "Volume-Weighted Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.RealVolume,
        Parameters = [IndicatorParameter.Period(20, minimum: 1)],
        Outputs = [new("vwma")],
        Formula = "sum(x * volume, period) / sum(volume, period)",
        Source = "Buff Dormeier; Stock Indicators for .NET (DaveSkender, Apache-2.0); Tulip Indicators vwma",
        WhenUndefined = "x where nothing traded in the window",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, RealVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _value;
        private RollingSum<TLane> _volume;
        private Standstill<TLane> _still;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _value = new(arguments.Integer(0), ref plan),
            _volume = new(arguments.Integer(0), ref plan),
            _still = new(arguments.Integer(0)),
        };

        public void Warm(in RealVolume<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in RealVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane value = _value.Add(row.X * row.Volume, memory);
            TLane volume = _volume.Add(row.Volume, memory);
            _still.Add(row.Volume);
            TLane untraded = (_still.Holds & TLane.Same(row.Volume, 0)) | TLane.Same(volume, 0);
            return TLane.Select(untraded, row.X, value / volume);
        }
    }
}

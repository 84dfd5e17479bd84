using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Ease of movement.</summary>
public static class Emv
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "emv",
        Name = "Ease of Movement",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.HighLowVolume,
        Parameters = [IndicatorParameter.Period(14, minimum: 1), IndicatorParameter.Real("divisor", 1e8, 1, 1e15)],
        Outputs = [new("emv")],
        Formula = "sma((middle - middle[1]) / (volume / divisor / (high - low)), period), middle = (high + low) / 2",
        Source = "Richard W. Arms, 1983; a period of 1 gives the movement of the bar alone",
        WhenUndefined = "a bar without range or volume counts as 0",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _sum;
        private TLane _middle;
        private double _period;
        private double _divisor;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _sum = new(arguments.Integer(0), ref plan), _period = arguments.Integer(0), _divisor = arguments[1] };

        public void Warm(in HighLowVolume<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                _sum.Add(MovementOf(row), memory);
            _started = true;
            _middle = (row.High + row.Low) / 2;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane movement = MovementOf(row);
            _middle = (row.High + row.Low) / 2;
            return _sum.Add(movement, memory) / _period;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly TLane MovementOf(in HighLowVolume<TLane> row)
        {
            TLane moved = ((row.High + row.Low) / 2) - _middle;
            TLane ratio = row.Volume / _divisor;
            return TLane.Select(TLane.Same(ratio, 0), 0, moved * (row.High - row.Low) / ratio);
        }
    }
}

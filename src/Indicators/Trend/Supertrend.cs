using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Supertrend: a stop that follows price at a distance of its average true range.</summary>
public static class Supertrend
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "supertrend",
        Name = "Supertrend",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(10, minimum: 1), IndicatorParameter.Real("multiplier", 3, 0, 1000)],
        Outputs = [new("supertrend"), new("direction", -1, 1)],
        Formula = "bands at (high + low) / 2 ± multiplier * atr, each moving only towards price until the close has crossed it; the lower "
            + "one (direction 1) while the close stays above it, the upper one (direction -1) while it stays below",
        Source = "Olivier Seban; Stock Indicators for .NET (DaveSkender, Apache-2.0), whose first direction is that of the close against "
            + "the middle",
        Warmup = arguments => arguments.Integer(0),
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private AverageTrueRange<TLane> _range;
        private TrailingStops<TLane> _stops;
        private TLane _close;
        private double _multiplier;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _range = new(arguments.Integer(0)), _multiplier = arguments[1] };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _range.Warm(row);
            _close = row.Close;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane middle = (row.High + row.Low) / 2;
            TLane distance = _range.Step(row) * _multiplier;
            TLane upper = middle + distance;
            TLane lower = middle - distance;
            if (!_started)
                _stops.Start(upper, lower, _close, row.Close >= middle);
            _started = true;
            _stops.Add(upper, lower, row.Close);
            return _stops.InForce;
        }
    }
}

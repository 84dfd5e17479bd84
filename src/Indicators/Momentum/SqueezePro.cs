using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Momentum;

/// <summary>TTM squeeze at three widths of Keltner's channel.</summary>
public static class SqueezePro
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "squeeze_pro",
        Name = "TTM Squeeze Pro",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters =
        [
            IndicatorParameter.Period(20),
            IndicatorParameter.Real("bb_multiplier", 2, 0, 1000),
            IndicatorParameter.Real("wide_multiplier", 2, 0, 1000),
            IndicatorParameter.Real("normal_multiplier", 1.5, 0, 1000),
            IndicatorParameter.Real("narrow_multiplier", 1, 0, 1000),
        ],
        Outputs = [new("wide", 0, 1), new("normal", 0, 1), new("narrow", 0, 1), new("momentum")],
        Formula = "as squeeze: bb_multiplier * stddev(close, period) against each of three multiples of sma(trange, period), and "
            + "its momentum",
        Source = "Squeeze Pro of John Carter's Simpler Trading; the momentum is that of squeeze",
        Warmup = arguments => (2 * arguments.Integer(0)) - 2,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Four<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Squeeze.Bands<TLane> _bands;
        private double _deviations;
        private double _wide;
        private double _normal;
        private double _narrow;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _bands = new(arguments.Integer(0), ref plan),
            _deviations = arguments[1],
            _wide = arguments[2],
            _normal = arguments[3],
            _narrow = arguments[4],
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _bands.Warm(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Four<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane momentum = _bands.Step(row, memory, out TLane deviation, out TLane range);
            TLane width = deviation * _deviations;
            return new(
                TLane.Select(width < range * _wide, 1, 0),
                TLane.Select(width < range * _normal, 1, 0),
                TLane.Select(width < range * _narrow, 1, 0),
                momentum);
        }
    }
}

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
            IndicatorParameter.Period(20, name: "bb"),
            IndicatorParameter.Real("bb_multiplier", 2, 0, 1000),
            IndicatorParameter.Period(20, name: "kc"),
            IndicatorParameter.Real("wide_multiplier", 2, 0, 1000),
            IndicatorParameter.Real("normal_multiplier", 1.5, 0, 1000),
            IndicatorParameter.Real("narrow_multiplier", 1, 0, 1000),
        ],
        Outputs = [new("wide", 0, 1), new("normal", 0, 1), new("narrow", 0, 1), new("momentum")],
        Formula = "as squeeze, on at each of three multipliers of Keltner's channel",
        Source = "John Carter, Mastering the Trade, 2005, and Squeeze Pro of his Simpler Trading; the momentum is that of squeeze",
        Warmup = arguments => Math.Max(arguments.Integer(0) - 1, (2 * arguments.Integer(2)) - 2),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Four<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Squeeze.Bands<TLane> _bands;
        private double _multiplier;
        private double _wide;
        private double _normal;
        private double _narrow;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _bands = new(arguments.Integer(0), arguments.Integer(2), ref plan),
            _multiplier = arguments[1],
            _wide = arguments[3],
            _normal = arguments[4],
            _narrow = arguments[5],
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _bands.Warm(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Four<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _bands.Step(row, memory);
            return new(
                _bands.IsInside(_multiplier, _wide),
                _bands.IsInside(_multiplier, _normal),
                _bands.IsInside(_multiplier, _narrow),
                _bands.Momentum);
        }
    }
}

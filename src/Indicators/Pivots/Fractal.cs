using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Pivots;

/// <summary>Williams fractals: the last confirmed levels.</summary>
public static class Fractal
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "fractal",
        Name = "Williams Fractals",
        Family = IndicatorFamily.Pivots,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(2, minimum: 1, name: "span")],
        Outputs = [new("upper", IsSparse: true), new("lower", IsSparse: true)],
        Formula = "upper, the last high above those of the span bars before and after it, lower, the last such low, each known span "
            + "bars later",
        Source = "Bill Williams, Trading Chaos, 1995; Stock Indicators for .NET GetFractal and GetFcb. Charts mark the turn at its own "
            + "bar; here it is in force from the bar that confirms it",
        Warmup = arguments => 2 * arguments.Integer(0),
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TurningPoints<TLane> _turns;
        private TLane _upper;
        private TLane _lower;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _turns = new(arguments.Integer(0), arguments.Integer(0), ref plan),
            _upper = double.NaN,
            _lower = double.NaN,
        };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory) => _turns.Add(row, memory, out _, out _, out _, out _);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            _turns.Add(row, memory, out TLane high, out TLane low, out TLane isHigh, out TLane isLow);
            _upper = TLane.Select(isHigh, high, _upper);
            _lower = TLane.Select(isLow, low, _lower);
            return new(_upper, _lower);
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Fractal chaos bands: the last high and the last low that the bars around them have confirmed.</summary>
public static class FractalBands
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "fractal_bands",
        Name = "Fractal Chaos Bands",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(2, minimum: 1, name: "span")],
        Outputs = [new("upper", IsSparse: true), new("lower", IsSparse: true)],
        Formula = "upper = the last high above those of the span bars on either side, lower = the last low below them, each from the bar "
            + "on which the last of those bars has closed; no value before the first",
        Source = "Edward William Dreiss, after Bill Williams' fractals; Stock Indicators for .NET (DaveSkender, Apache-2.0)",
        Warmup = arguments => 2 * arguments.Integer(0),
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Peak<Highest> _highs;
        private Peak<Lowest> _lows;
        private TLane _upper;
        private TLane _lower;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _highs = new(arguments.Integer(0), ref plan),
            _lows = new(arguments.Integer(0), ref plan),
            _upper = double.NaN,
            _lower = double.NaN,
        };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            _highs.Add(row.High, memory, out _);
            _lows.Add(row.Low, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane high = _highs.Add(row.High, memory, out TLane highestAround);
            TLane low = _lows.Add(row.Low, memory, out TLane lowestAround);
            _upper = TLane.Select(high > highestAround, high, _upper);
            _lower = TLane.Select(low < lowestAround, low, _lower);
            return new(_upper, _lower);
        }

        /// <summary>The value in the middle of a window, and the extreme of those on either side of it.</summary>
        private struct Peak<TExtreme>(int span, ref MemoryPlan plan)
            where TExtreme : IExtreme
        {
            private RollingExtreme<TLane, TExtreme> _side = new(span, ref plan);
            private Ring<TLane> _middles = new(span, ref plan);
            private Ring<TLane> _sides = new(span + 1, ref plan);

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public TLane Add(TLane x, Scratch<TLane> memory, out TLane around)
            {
                TLane after = _side.Add(x, memory);
                around = TExtreme.Of(after, _sides.Replace(after, memory));
                return _middles.Replace(x, memory);
            }
        }
    }
}

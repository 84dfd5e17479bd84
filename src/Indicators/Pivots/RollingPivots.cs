using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Pivots;

/// <summary>Classic pivots of a window of bars before.</summary>
public static class RollingPivots
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "rolling_pivots",
        Name = "Rolling Pivot Points",
        Family = IndicatorFamily.Pivots,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(20, minimum: 1), IndicatorParameter.Period(0, minimum: 0, name: "offset")],
        Outputs = [new("pp"), new("r1"), new("r2"), new("r3"), new("s1"), new("s2"), new("s3")],
        Formula = "the classic pivots of one bar made of the period bars that end 1 + offset bars ago: their highest high, lowest low "
            + "and last close",
        Source = "Stock Indicators for .NET GetRollingPivots, Standard",
        Warmup = arguments => arguments.Integer(0) + arguments.Integer(1),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Seven<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Highest> _highest;
        private RollingExtreme<TLane, Lowest> _lowest;
        private Ring<TLane> _highs;
        private Ring<TLane> _lows;
        private Ring<TLane> _closes;
        private int _missing;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _highest = new(arguments.Integer(0), ref plan),
            _lowest = new(arguments.Integer(0), ref plan),
            _highs = new(arguments.Integer(1) + 1, ref plan),
            _lows = new(arguments.Integer(1) + 1, ref plan),
            _closes = new(arguments.Integer(1) + 1, ref plan),
            _missing = arguments.Integer(1) + 1,
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            HighLowClose<TLane> late = Late(row, memory);
            if (_missing-- > 0)
                return;
            _highest.Add(late.High, memory);
            _lowest.Add(late.Low, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Seven<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            HighLowClose<TLane> late = Late(row, memory);
            HighLowClose<TLane> window = new(_highest.Add(late.High, memory), _lowest.Add(late.Low, memory), late.Close);
            return PivotsClassic.Levels(window);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private HighLowClose<TLane> Late(in HighLowClose<TLane> row, Scratch<TLane> memory) =>
            new(_highs.Replace(row.High, memory), _lows.Replace(row.Low, memory), _closes.Replace(row.Close, memory));
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Chandelier exit: stops that hang from the highest high and stand on the lowest low.</summary>
public static class Chandelier
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "chandelier",
        Name = "Chandelier Exit",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(22, minimum: 1), IndicatorParameter.Real("multiplier", 3, 0, 1000)],
        Outputs = [new("long"), new("short")],
        Formula = "long = max(high, period) - multiplier * atr(period); short = min(low, period) + multiplier * atr(period)",
        Source = "Chuck LeBeau, in Alexander Elder, Come Into My Trading Room, 2002; Stock Indicators for .NET (DaveSkender, Apache-2.0)",
        Warmup = arguments => arguments.Integer(0),
        Settling = arguments => arguments.Integer(0) + WilderTotal.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Highest> _highest;
        private RollingExtreme<TLane, Lowest> _lowest;
        private AverageTrueRange<TLane> _range;
        private double _multiplier;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _highest = new(arguments.Integer(0), ref plan),
            _lowest = new(arguments.Integer(0), ref plan),
            _range = new(arguments.Integer(0)),
            _multiplier = arguments[1],
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _highest.Add(row.High, memory);
            _lowest.Add(row.Low, memory);
            _range.Warm(row);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane distance = _range.Step(row) * _multiplier;
            return new(_highest.Add(row.High, memory) - distance, _lowest.Add(row.Low, memory) + distance);
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Bands of the average true range around the close: where stops and targets are put.</summary>
public static class AtrBands
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "atr_bands",
        Name = "Average True Range Bands",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14, minimum: 1), IndicatorParameter.Real("multiplier", 2, 0, 1000)],
        Outputs = [new("upper"), new("lower")],
        Formula = "close ± multiplier * atr(period)",
        Source = "Common knowledge, on the range of J. Welles Wilder, 1978; around an average see starc and keltner",
        Warmup = arguments => arguments.Integer(0),
        Settling = arguments => arguments.Integer(0) + WilderTotal.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private AverageTrueRange<TLane> _range;
        private double _multiplier;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _range = new(arguments.Integer(0)), _multiplier = arguments[1] };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _range.Warm(row);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane distance = _range.Step(row) * _multiplier;
            return new(row.Close + distance, row.Close - distance);
        }
    }
}

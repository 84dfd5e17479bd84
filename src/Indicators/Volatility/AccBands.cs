using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Acceleration bands.</summary>
public static class AccBands
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "accbands",
        Name = "Acceleration Bands",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(20)],
        Outputs =
        [
            new("upper") { TaLib = "outRealUpperBand" },
            new("middle") { TaLib = "outRealMiddleBand" },
            new("lower") { TaLib = "outRealLowerBand" },
        ],
        Formula = "upper = sma(high * (1 + w)), middle = sma(close), lower = sma(low * (1 - w)), w = 4 * (high - low) / (high + low)",
        Source = "Price Headley, Big Trends in Trading, 2002; TA-Lib 0.6 TA_ACCBANDS",
        WhenUndefined = "w is 0 where high + low is 0",
        TaLib = "ACCBANDS",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Sma.Kernel<TLane> _upper;
        private Sma.Kernel<TLane> _middle;
        private Sma.Kernel<TLane> _lower;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _upper = Sma.Kernel<TLane>.Create(arguments, ref plan),
            _middle = Sma.Kernel<TLane>.Create(arguments, ref plan),
            _lower = Sma.Kernel<TLane>.Create(arguments, ref plan),
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane both = row.High + row.Low;
            TLane width = TLane.Select(Negligible.IsNot(both), (row.High - row.Low) * 4 / both, 0);
            TLane upper = _upper.Step(row.High * (width + 1), memory);
            TLane middle = _middle.Step(row.Close, memory);
            TLane lower = _lower.Step(row.Low * ((TLane)1 - width), memory);
            return new(upper, middle, lower);
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Average true range.</summary>
public static partial class Atr
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "atr",
        Name = "Average True Range",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14, minimum: 1)],
        Outputs = [new("atr", 0)],
        Formula = "(atr[1] * (period - 1) + trange) / period, the first value being the simple average",
        Source = "J. Welles Wilder, New Concepts in Technical Trading Systems, 1978; TA-Lib 0.6 TA_ATR",
        TaLib = "ATR",
        Warmup = arguments => arguments.Integer(0),
        Settling = arguments => arguments.Integer(0) + WilderTotal.SettleLength(arguments.Integer(0)),
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 1e-12,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private AverageTrueRange<TLane> _range;

        internal readonly TLane Kept => _range.Kept;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _range = new(arguments.Integer(0)) };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _range.Warm(row);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory) => _range.Step(row);
    }
}

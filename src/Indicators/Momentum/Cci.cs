using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Commodity channel index.</summary>
public static partial class Cci
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "cci",
        Name = "Commodity Channel Index",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("cci")],
        Formula = "(typical - mean) / (0.015 * sum(|typical - mean|) / period), typical = (high + low + close) / 3, mean over the window",
        Source = "Donald Lambert, Commodities, October 1980; TA-Lib 0.6 TA_CCI",
        WhenUndefined = "0 where every typical price of the window is the same",
        TaLib = "CCI",
        Warmup = arguments => arguments.Integer(0) - 1,
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 1e-11,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingDeviation<TLane> _deviation;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _deviation = new(arguments.Integer(0), ref plan) };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) =>
            _deviation.Warm((row.High + row.Low + row.Close) / 3, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane deviation = _deviation.Add((row.High + row.Low + row.Close) / 3, memory, out TLane aboveMean);
            return TLane.Select(deviation > 0, aboveMean / (deviation * 0.015), 0);
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Parabolic stop and reverse.</summary>
public static class Sar
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "sar",
        Name = "Parabolic SAR",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Real("acceleration", 0.02, 0, 3e37), IndicatorParameter.Real("maximum", 0.2, 0, 3e37)],
        Outputs = [new("sar")],
        Formula = "sar[1] + a * (extreme - sar[1]), kept out of the ranges of this bar and the last; "
            + "a grows by the acceleration with each new extreme, up to the maximum; "
            + "once touched it turns and starts again from the extreme",
        Source = "J. Welles Wilder, New Concepts in Technical Trading Systems, 1978; "
            + "TA-Lib 0.6 TA_SAR, which starts falling if the low of the second bar moved further than its high",
        TaLib = "SAR",
        Warmup = _ => 1,
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private ParabolicStop<TLane> _stop;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan)
        {
            Acceleration acceleration = new(arguments[0], arguments[0], arguments[1]);
            return new() { _stop = new(acceleration, acceleration) };
        }

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory) => _stop.Warm(row);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory) => _stop.Step(row, out _);
    }
}

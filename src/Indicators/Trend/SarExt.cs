using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Parabolic stop and reverse with an acceleration for each direction; negative while price falls.</summary>
public static class SarExt
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "sarext",
        Name = "Parabolic SAR - Extended",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLow,
        Parameters =
        [
            IndicatorParameter.Real("start", 0, -3e37, 3e37),
            IndicatorParameter.Real("offset", 0, 0, 3e37),
            IndicatorParameter.Real("long_init", 0.02, 0, 3e37),
            IndicatorParameter.Real("long_step", 0.02, 0, 3e37),
            IndicatorParameter.Real("long_max", 0.2, 0, 3e37),
            IndicatorParameter.Real("short_init", 0.02, 0, 3e37),
            IndicatorParameter.Real("short_step", 0.02, 0, 3e37),
            IndicatorParameter.Real("short_max", 0.2, 0, 3e37),
        ],
        Outputs = [new("sarext")],
        Formula = "as sar, minus the stop while falling; first stop and direction by the sign of start unless it is 0; "
            + "moved by the share offset when it turns",
        Source = "TA-Lib 0.6 TA_SAREXT",
        TaLib = "SAREXT",
        Warmup = _ => 1,
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private ParabolicStop<TLane> _stop;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan)
        {
            Acceleration rising = new(arguments[2], arguments[3], arguments[4]);
            Acceleration falling = new(arguments[5], arguments[6], arguments[7]);
            return new() { _stop = new(rising, falling, arguments[0], arguments[1]) };
        }

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory) => _stop.Warm(row);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane stop = _stop.Step(row, out TLane rising);
            return TLane.Select(rising, stop, -stop);
        }
    }
}

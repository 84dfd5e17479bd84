using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Plus directional indicator.</summary>
public static class PlusDi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "plus_di",
        Name = "Plus Directional Indicator",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14, minimum: 1)],
        Outputs = [new("plus_di", 0, 100)],
        Formula = "100 * plus / range, Wilder's totals of the rises of the high beyond the falls of the low and the true range; the plain fraction for a period of 1",
        Source = "J. Welles Wilder, New Concepts in Technical Trading Systems, 1978; TA-Lib 0.6 TA_PLUS_DI",
        WhenUndefined = "0 where there has been no range",
        TaLib = "PLUS_DI",
        Warmup = arguments => arguments.Integer(0),
        Settling = arguments => arguments.Integer(0) + WilderTotal.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private DirectionalMovement<TLane> _movement;
        private double _scale;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _movement = new(arguments.Integer(0)), _scale = arguments.Integer(0) > 1 ? 100 : 1 };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _movement.Warm(row);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _movement.Step(row, out TLane plus, out _, out TLane range);
            return TLane.Select(range > 0, plus / range * _scale, 0);
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Minus directional indicator.</summary>
public static class MinusDi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "minus_di",
        Name = "Minus Directional Indicator",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14, minimum: 1)],
        Outputs = [new("minus_di", 0, 100)],
        Formula = "100 * minus / range, Wilder's totals of the falls of the low beyond the rises of the high and the true range; the plain fraction for a period of 1",
        Source = "J. Welles Wilder, New Concepts in Technical Trading Systems, 1978; TA-Lib 0.6 TA_MINUS_DI",
        WhenUndefined = "0 where there has been no range",
        TaLib = "MINUS_DI",
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
            _movement.Step(row, out _, out TLane minus, out TLane range);
            return TLane.Select(range > 0, minus / range * _scale, 0);
        }
    }
}

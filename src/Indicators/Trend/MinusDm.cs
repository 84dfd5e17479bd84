using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Minus directional movement.</summary>
public static class MinusDm
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "minus_dm",
        Name = "Minus Directional Movement",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(14, minimum: 1)],
        Outputs = [new("minus_dm", 0)],
        Formula = "Wilder's total of the falls of the low beyond the rises of the high: minus_dm[1] * (period - 1) / period + minus",
        Source = "J. Welles Wilder, New Concepts in Technical Trading Systems, 1978; "
            + "TA-Lib 0.6 TA_MINUS_DM, whose first total is of period - 1 bars",
        TaLib = "MINUS_DM",
        Warmup = arguments => Math.Max(arguments.Integer(0) - 1, 1),
        Settling = arguments => arguments.Integer(0) + WilderTotal.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private WilderTotal<TLane> _total;
        private HighLow<TLane> _before;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _total = new(arguments.Integer(0)) };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            DirectionalMovement.Of(row, _before, out _, out TLane minus);
            if (_started)
                _total.Warm(minus);
            _started = true;
            _before = row;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            DirectionalMovement.Of(row, _before, out _, out TLane minus);
            _before = row;
            return _total.Step(minus);
        }
    }
}

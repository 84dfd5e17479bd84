using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Plus directional movement.</summary>
public static class PlusDm
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "plus_dm",
        Name = "Plus Directional Movement",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(14, minimum: 1)],
        Outputs = [new("plus_dm", 0)],
        Formula = "Wilder's total of the rises of the high beyond the falls of the low: plus_dm[1] * (period - 1) / period + plus",
        Source = "J. Welles Wilder, New Concepts in Technical Trading Systems, 1978; "
            + "TA-Lib 0.6 TA_PLUS_DM, whose first total is of period - 1 bars",
        TaLib = "PLUS_DM",
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
            DirectionalMovement.Of(row, _before, out TLane plus, out _);
            if (_started)
                _total.Warm(plus);
            _started = true;
            _before = row;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            DirectionalMovement.Of(row, _before, out TLane plus, out _);
            _before = row;
            return _total.Step(plus);
        }
    }
}

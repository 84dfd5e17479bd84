using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Average directional movement index.</summary>
public static class Adx
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "adx",
        Name = "Average Directional Movement Index",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("adx", 0, 100)],
        Formula = "Wilder's average of dx = 100 * |plus_di - minus_di| / (plus_di + minus_di), the first value being the simple average",
        Source = "J. Welles Wilder, New Concepts in Technical Trading Systems, 1978; TA-Lib 0.6 TA_ADX",
        WhenUndefined = "a bar without movement leaves it unchanged, and counts as 0 in the first average",
        TaLib = "ADX",
        Warmup = arguments => (2 * arguments.Integer(0)) - 1,
        Settling = arguments => (2 * arguments.Integer(0)) + (2 * WilderTotal.SettleLength(arguments.Integer(0))),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private DirectionalMovement<TLane> _movement;
        private TLane _total;
        private double _period;
        private double _keep;
        private double _nextKeep;
        private int _missing;

        // The total is of plain values until the first step, and shrinks by one part in `period` at each after it.
        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan)
        {
            double period = arguments.Integer(0);
            return new()
            {
                _movement = new(arguments.Integer(0)),
                _period = period,
                _keep = 1,
                _nextKeep = (period - 1) / period,
                _missing = arguments.Integer(0),
            };
        }

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            if (_missing-- > 0)
            {
                _movement.Warm(row);
                return;
            }

            TLane moved = _movement.StepIndex(row, out TLane index);
            _total += moved & index;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane moved = _movement.StepIndex(row, out TLane index);
            _total = TLane.Select(moved, (_total * _keep) + index, _total);
            _keep = _nextKeep;
            return _total / _period;
        }
    }
}

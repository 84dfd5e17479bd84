using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Average directional movement index rating.</summary>
public static class Adxr
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "adxr",
        Name = "Average Directional Movement Index Rating",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("adxr", 0, 100)],
        Formula = "(adx + adx[period-1]) / 2",
        Source = "J. Welles Wilder, New Concepts in Technical Trading Systems, 1978; TA-Lib 0.6 TA_ADXR",
        TaLib = "ADXR",
        Warmup = arguments => (3 * arguments.Integer(0)) - 2,
        Settling = arguments => (3 * arguments.Integer(0)) + (2 * WilderTotal.SettleLength(arguments.Integer(0))),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Adx.Kernel<TLane> _adx;
        private Ring<TLane> _window;
        private int _missing;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _adx = Adx.Kernel<TLane>.Create(arguments, ref plan),
            _window = new(arguments.Integer(0) - 1, ref plan),
            _missing = (2 * arguments.Integer(0)) - 1,
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            if (_missing-- > 0)
                _adx.Warm(row, memory);
            else
                Step(row, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane adx = _adx.Step(row, memory);
            return (adx + _window.Replace(adx, memory)) / 2;
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Chaikin's volatility: how fast the range of bars widens.</summary>
public static class Cvi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "cvi",
        Name = "Chaikin Volatility",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(10, minimum: 1)],
        Outputs = [new("cvi")],
        Formula = "100 * (e - e[period]) / e[period], e = ema(high - low, period) starting from its first value",
        Source = "Marc Chaikin; Tulip Indicators ti_cvi for the start of the average",
        WhenUndefined = "0 while no bar has had a range",
        Warmup = arguments => (2 * arguments.Integer(0)) - 1,
        Settling = arguments => (2 * arguments.Integer(0)) + Averages.Ema.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Ring<TLane> _window;
        private TLane _average;
        private double _weight;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(arguments.Integer(0), ref plan), _weight = 2.0 / (arguments.Integer(0) + 1) };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            if (!_started)
                _average = row.High - row.Low;
            _started = true;
            Step(row, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            _average += (row.High - row.Low - _average) * _weight;
            TLane before = _window.Replace(_average, memory);
            return TLane.Select(before > 0, (_average - before) / before * 100, 0);
        }
    }
}

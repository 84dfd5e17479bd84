using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Gann high-low activator: the average low below a rising price, the average high above a falling one.</summary>
public static class GannHilo
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "gann_hilo",
        Name = "Gann High-Low Activator",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters =
        [
            IndicatorParameter.Period(13, minimum: 1, name: "high_period"),
            IndicatorParameter.Period(21, minimum: 1, name: "low_period"),
        ],
        Outputs = [new("hilo"), new("direction", -1, 1)],
        Formula = "direction 1 once close > sma(high)[1], -1 once close < sma(low)[1], else as before, and at first that of the close "
            + "against the middle of both; hilo = sma(low) while it is 1, sma(high) while it is -1",
        Source = "Robert Krausz, The New Gann Swing Chartist, Stocks & Commodities, February 1998; periods of pandas-ta (twopirllc, MIT) "
            + "hilo, whose line stands still between the averages",
        Warmup = arguments => Math.Max(arguments.Integer(0), arguments.Integer(1)),
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Sma.Kernel<TLane>> _high;
        private Stage<TLane, Sma.Kernel<TLane>> _low;
        private TLane _upper, _lower, _rising;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _high = new(arguments.Integer(0), ref plan), _low = new(arguments.Integer(1), ref plan) };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _high.Feed(row.High, memory, out _upper);
            _low.Feed(row.Low, memory, out _lower);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            if (!_started)
                _rising = row.Close >= (_upper + _lower) / 2;
            _started = true;
            _rising = (row.Close > _upper) | (_rising & (row.Close >= _lower));
            _upper = _high.Step(row.High, memory);
            _lower = _low.Step(row.Low, memory);
            return new(TLane.Select(_rising, _lower, _upper), TLane.Select(_rising, 1, -1));
        }
    }
}

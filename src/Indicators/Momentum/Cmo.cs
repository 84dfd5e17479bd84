using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Chande momentum oscillator, smoothed as the relative strength index is.</summary>
public static class Cmo
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "cmo",
        Name = "Chande Momentum Oscillator",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("cmo", -100, 100)],
        Formula = "100 * (gain - loss) / (gain + loss), Wilder's averages of the rises and falls of x",
        Source = "Tushar Chande and Stanley Kroll, The New Technical Trader, 1994; TA-Lib 0.6 TA_CMO, which smooths where they sum",
        WhenUndefined = "0 while x does not move",
        TaLib = "CMO",
        Warmup = arguments => arguments.Integer(0),
        Settling = arguments => arguments.Integer(0) + WilderTotal.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private WilderTotal<TLane> _gain;
        private WilderTotal<TLane> _loss;
        private TLane _previous;
        private double _least;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _gain = new(arguments.Integer(0)),
            _loss = new(arguments.Integer(0)),
            _least = Negligible.Below * arguments.Integer(0),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
            {
                _gain.Warm(TLane.Max(row.X - _previous, 0));
                _loss.Warm(TLane.Max(_previous - row.X, 0));
            }

            _started = true;
            _previous = row.X;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane gain = _gain.Step(TLane.Max(row.X - _previous, 0));
            TLane loss = _loss.Step(TLane.Max(_previous - row.X, 0));
            _previous = row.X;
            TLane moved = gain + loss;
            return TLane.Select(moved >= _least, (gain - loss) / moved * 100, 0);
        }
    }
}

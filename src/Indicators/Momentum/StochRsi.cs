using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Stochastic of the relative strength index.</summary>
public static class StochRsi
{
    /// <summary>Hundredths of the range the index seems to have when rounding alone moves it.</summary>
    private const double Noise = 1e-12;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<,>))
    {
        Id = "stochrsi",
        Name = "Stochastic Relative Strength Index",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(14),
            IndicatorParameter.Period(5, minimum: 1, name: "k"),
            IndicatorParameter.Period(3, minimum: 1, name: "d"),
            IndicatorParameter.Average("d_ma"),
        ],
        Outputs =
        [
            new("k", 0, 100) { TaLib = "outFastK" },
            new("d") { TaLib = "outFastD" },
        ],
        Formula = "k = 100 * (r - lowest r) / (highest r - lowest r), over k bars of r = rsi(x, period); d = ma(k, d)",
        Source = "Tushar Chande and Stanley Kroll, Stocks & Commodities, May 1993; "
            + "TA-Lib 0.6 TA_STOCHRSI, whose window is 5 where theirs is the period",
        WhenUndefined = "a window in which the index stands still, but for rounding, counts as 0",
        TaLib = "STOCHRSI",
        Warmup = arguments => arguments.Integer(0) + arguments.Integer(1) - 1
            + MovingAverages.Lookback(arguments.Integer(3), arguments.Integer(2)),
        Settling = arguments => arguments.Integer(0) + WilderTotal.SettleLength(arguments.Integer(0)) + arguments.Integer(1)
            + MovingAverages.SettleLength(arguments.Integer(3), arguments.Integer(2)),
    };

    internal struct Kernel<TLane, TAverage> : IKernel<Kernel<TLane, TAverage>, TLane, Real<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
        where TAverage : unmanaged, IAverage<TAverage, TLane>
    {
        private Rsi.Kernel<TLane> _rsi;
        private RawStochastic<TLane> _raw;
        private Stage<TLane, TAverage> _d;
        private int _missing;

        public static Kernel<TLane, TAverage> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _rsi = Rsi.Kernel<TLane>.Create(arguments, ref plan),
            _raw = new(arguments.Integer(1), ref plan, Noise),
            _d = new(arguments.Integer(2), ref plan),
            _missing = arguments.Integer(0),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_missing-- > 0)
                _rsi.Warm(row, memory);
            else if (_raw.Feed(Index(row, memory), memory, out TLane k))
                _d.Feed(TLane.Min(k, 100), memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane k = TLane.Min(_raw.Step(Index(row, memory), memory), 100);
            return new(k, _d.Step(k, memory));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private HighLowClose<TLane> Index(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane index = _rsi.Step(row, memory);
            return new(index, index, index);
        }
    }
}

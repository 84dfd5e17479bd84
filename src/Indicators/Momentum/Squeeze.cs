using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Volatility;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>TTM squeeze: Bollinger bands inside Keltner's channel, and the momentum price leaves it with.</summary>
public static class Squeeze
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "squeeze",
        Name = "TTM Squeeze",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters =
        [
            IndicatorParameter.Period(20, name: "bb"),
            IndicatorParameter.Real("bb_multiplier", 2, 0, 1000),
            IndicatorParameter.Period(20, name: "kc"),
            IndicatorParameter.Real("kc_multiplier", 1.5, 0, 1000),
        ],
        Outputs = [new("on", 0, 1), new("momentum")],
        Formula = "on is 1 where sma(close, bb) ± bb_multiplier * stddev(close, bb) lies within sma(close, kc) ± kc_multiplier * "
            + "sma(trange, kc), else 0; momentum = linearreg(close - ((highest + lowest) / 2 + sma(close, kc)) / 2, kc), of "
            + "the highs and lows of kc bars",
        Source = "John Carter, Mastering the Trade, 2005, with the momentum of thinkorswim and LazyBear",
        Warmup = arguments => Math.Max(arguments.Integer(0) - 1, (2 * arguments.Integer(2)) - 2),
    };

    /// <summary>Both bands and the momentum: what the squeezes share.</summary>
    internal struct Bands<TLane>(int bb, int kc, ref MemoryPlan plan)
        where TLane : unmanaged, ILane<TLane>
    {
        private readonly double _bb = bb;
        private readonly double _kc = kc;
        private readonly double _reach = (kc - 1) / 2.0;
        private RollingMoments<TLane> _moments = new(bb, ref plan);
        private RollingSum<TLane> _bbSum = new(bb, ref plan);
        private RollingSum<TLane> _kcSum = new(kc, ref plan);
        private RollingAmount<TLane> _ranges = new(kc, ref plan);
        private RollingExtreme<TLane, Highest> _highest = new(kc, ref plan);
        private RollingExtreme<TLane, Lowest> _lowest = new(kc, ref plan);
        private RollingLine<TLane> _line = new(kc, ref plan);
        private TLane _close;
        private TLane _centres;
        private int _bars;

        /// <summary>Half the width of Bollinger's bands for a multiplier of 1.</summary>
        public TLane Deviation { get; private set; }

        /// <summary>Half the width of Keltner's channel for a multiplier of 1.</summary>
        public TLane Range { get; private set; }

        /// <summary>The momentum.</summary>
        public TLane Momentum { get; private set; }

        /// <summary>1 where Bollinger's bands lie within Keltner's channel, else 0.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly TLane IsInside(double bbMultiplier, double kcMultiplier)
        {
            TLane spare = (Range * kcMultiplier) - (Deviation * bbMultiplier);
            return TLane.Select((_centres < spare) & (-_centres < spare), 1, 0);
        }

        /// <summary>Takes one of the bars before the first value.</summary>
        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            // The first bar has no true range; its close stands for the one before it until that has left the window.
            if (_bars == 0)
                _close = row.Close;
            Take(row, memory, ++_bars >= _kc);
        }

        /// <summary>Takes a bar.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Take(row, memory, true);
            Momentum = _line.At(_reach, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Take(in HighLowClose<TLane> row, Scratch<TLane> memory, bool isFull)
        {
            TLane mean = _kcSum.Add(row.Close, memory) / _kc;
            TLane middle = (_highest.Add(row.High, memory) + _lowest.Add(row.Low, memory)) / 2;
            _moments.Add(row.Close, memory);
            Deviation = _moments.Deviation;
            Range = _ranges.Add(TrueRange.Of(row, _close), memory) / _kc;
            _centres = (_bbSum.Add(row.Close, memory) / _bb) - mean;
            _close = row.Close;
            if (isFull)
                _line.Add(row.Close - ((middle + mean) / 2), memory);
        }
    }

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Bands<TLane> _bands;
        private double _bbMultiplier;
        private double _kcMultiplier;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _bands = new(arguments.Integer(0), arguments.Integer(2), ref plan),
            _bbMultiplier = arguments[1],
            _kcMultiplier = arguments[3],
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _bands.Warm(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _bands.Step(row, memory);
            return new(_bands.IsInside(_bbMultiplier, _kcMultiplier), _bands.Momentum);
        }
    }
}

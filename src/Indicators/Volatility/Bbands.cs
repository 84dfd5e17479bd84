using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Bollinger bands.</summary>
public static partial class Bbands
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<,>))
    {
        Id = "bbands",
        Name = "Bollinger Bands",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(5),
            IndicatorParameter.Real("up", 2, -3e37, 3e37),
            IndicatorParameter.Real("down", double.NaN, -3e37, 3e37, sameAs: "up"),
            IndicatorParameter.Average(),
        ],
        Outputs =
        [
            new("upper") { TaLib = "outRealUpperBand" },
            new("middle") { TaLib = "outRealMiddleBand" },
            new("lower") { TaLib = "outRealLowerBand" },
        ],
        Formula = "middle = ma(x, period); upper = middle + up * stddev(x, period); lower = middle - down * stddev(x, period)",
        Source = "John Bollinger; TA-Lib 0.6 TA_BBANDS, whose default period of 5 this is; charts usually show 20",
        TaLib = "BBANDS",
        Warmup = arguments => Math.Max(arguments.Integer(0) - 1, MovingAverages.Lookback(arguments.Integer(3), arguments.Integer(0))),
        Settling = arguments => MovingAverages.SettleLength(arguments.Integer(3), arguments.Integer(0)),
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 1e-7,
    };

    internal struct Kernel<TLane, TAverage> : IKernel<Kernel<TLane, TAverage>, TLane, Real<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
        where TAverage : unmanaged, IAverage<TAverage, TLane>
    {
        private Stage<TLane, TAverage> _middle;
        private TaLibMoments<TLane> _moments;
        private double _up;
        private double _down;

        public static Kernel<TLane, TAverage> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _middle = new(arguments.Integer(0), ref plan),
            _moments = new(arguments.Integer(0), ref plan),
            _up = arguments[1],
            _down = arguments[2],
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            _middle.Feed(row.X, memory, out _);
            _moments.Add(row.X, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane middle = _middle.Step(row.X, memory);
            _moments.Add(row.X, memory);
            TLane deviation = _moments.Deviation;
            return new(middle + (deviation * _up), middle, middle - (deviation * _down));
        }
    }
}

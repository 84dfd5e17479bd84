using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Archer moving averages trends.</summary>
public static class Amat
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<,>))
    {
        Id = "amat",
        Name = "Archer Moving Averages Trends",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(8, name: "fast"),
            IndicatorParameter.Period(21, name: "slow"),
            IndicatorParameter.Period(2, minimum: 1, name: "run"),
            IndicatorParameter.Average(byDefault: MovingAverageType.Ema),
        ],
        Outputs = [new("long", 0, 1), new("short", 0, 1)],
        Formula = "long = 1 where ma(x, fast) is above and ma(x, slow) is not at its value run bars before, short = 1 where the fast one "
            + "is below, else 0",
        Source = "Gary Archer; pandas-ta (twopirllc, MIT) amat",
        Warmup = arguments => arguments.Integer(2) + Math.Max(
            MovingAverages.Lookback(arguments.Integer(3), arguments.Integer(0)),
            MovingAverages.Lookback(arguments.Integer(3), arguments.Integer(1))),
        Settling = arguments => arguments.Integer(2) + Math.Max(
            MovingAverages.SettleLength(arguments.Integer(3), arguments.Integer(0)),
            MovingAverages.SettleLength(arguments.Integer(3), arguments.Integer(1))),
    };

    internal struct Kernel<TLane, TAverage> : IKernel<Kernel<TLane, TAverage>, TLane, Real<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
        where TAverage : unmanaged, IAverage<TAverage, TLane>
    {
        private Stage<TLane, TAverage> _fast;
        private Stage<TLane, TAverage> _slow;
        private Ring<TLane> _fastBefore;
        private Ring<TLane> _slowBefore;

        public static Kernel<TLane, TAverage> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _fast = new(arguments.Integer(0), ref plan),
            _slow = new(arguments.Integer(1), ref plan),
            _fastBefore = new(arguments.Integer(2), ref plan),
            _slowBefore = new(arguments.Integer(2), ref plan),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_fast.Feed(row.X, memory, out TLane fast))
                _fastBefore.Replace(fast, memory);
            if (_slow.Feed(row.X, memory, out TLane slow))
                _slowBefore.Replace(slow, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane fast = _fast.Step(row.X, memory);
            TLane slow = _slow.Step(row.X, memory);
            TLane fastBefore = _fastBefore.Replace(fast, memory);
            TLane hasMoved = ~TLane.Same(slow, _slowBefore.Replace(slow, memory));
            return new(TLane.Select((fast > fastBefore) & hasMoved, 1, 0), TLane.Select((fast < fastBefore) & hasMoved, 1, 0));
        }
    }
}

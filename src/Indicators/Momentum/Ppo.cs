using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Percentage Price Oscillator.</summary>
public static class Ppo
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<,>))
    {
        Id = "ppo",
        Name = "Percentage Price Oscillator",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(12, name: "fast"),
            IndicatorParameter.Period(26, name: "slow"),
            IndicatorParameter.Average(),
        ],
        Outputs = [new("ppo")],
        Formula = "100 * (ma(x, fast) - ma(x, slow)) / ma(x, slow), the periods swapped where fast is the longer",
        Source = "Gerald Appel; TA-Lib 0.6 TA_PPO",
        WhenUndefined = "0 where the slow average is 0",
        TaLib = "PPO",
        Warmup = arguments => MovingAverages.Lookback(arguments.Integer(2), Math.Max(arguments.Integer(0), arguments.Integer(1))),
        Settling = arguments => MovingAverages.SettleLength(arguments.Integer(2), Math.Max(arguments.Integer(0), arguments.Integer(1))),
    };

    internal struct Kernel<TLane, TAverage> : IKernel<Kernel<TLane, TAverage>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
        where TAverage : unmanaged, IAverage<TAverage, TLane>
    {
        private Stage<TLane, TAverage> _fast;
        private Stage<TLane, TAverage> _slow;

        public static Kernel<TLane, TAverage> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _fast = new(Math.Min(arguments.Integer(0), arguments.Integer(1)), ref plan),
            _slow = new(Math.Max(arguments.Integer(0), arguments.Integer(1)), ref plan),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            _fast.Feed(row.X, memory, out _);
            _slow.Feed(row.X, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane fast = _fast.Step(row.X, memory);
            TLane slow = _slow.Step(row.X, memory);
            return TLane.Select(Negligible.IsNot(slow), (fast - slow) / slow * 100, 0);
        }
    }
}

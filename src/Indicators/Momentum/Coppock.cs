using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Coppock curve.</summary>
public static class Coppock
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "coppock",
        Name = "Coppock Curve",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(10, minimum: 1),
            IndicatorParameter.Period(11, minimum: 1, name: "fast"),
            IndicatorParameter.Period(14, minimum: 1, name: "slow"),
        ],
        Outputs = [new("coppock")],
        Formula = "wma(roc(x, fast) + roc(x, slow), period), roc in percent",
        Source = "Edwin Coppock, Barron's, October 1962, on monthly closes",
        WhenUndefined = "a change from 0 counts as 0",
        Warmup = arguments => Math.Max(arguments.Integer(1), arguments.Integer(2)) + arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Ring<TLane> _fast;
        private Ring<TLane> _slow;
        private Stage<TLane, Wma.Kernel<TLane>> _average;
        private int _missing;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _fast = new(arguments.Integer(1), ref plan),
            _slow = new(arguments.Integer(2), ref plan),
            _average = new(arguments.Integer(0), ref plan),
            _missing = Math.Max(arguments.Integer(1), arguments.Integer(2)),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane sum = Changes(row.X, memory);
            if (_missing > 0)
                _missing--;
            else
                _average.Feed(sum, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) => _average.Step(Changes(row.X, memory), memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane Changes(TLane x, Scratch<TLane> memory) =>
            Percent(x, _fast.Replace(x, memory)) + Percent(x, _slow.Replace(x, memory));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static TLane Percent(TLane x, TLane before) => TLane.Select(TLane.Same(before, 0), 0, ((x / before) - 1) * 100);
    }
}

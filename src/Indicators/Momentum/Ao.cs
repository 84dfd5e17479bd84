using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Awesome oscillator.</summary>
public static class Ao
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ao",
        Name = "Awesome Oscillator",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLow,
        Parameters =
        [
            IndicatorParameter.Period(5, minimum: 1, name: "fast"),
            IndicatorParameter.Period(34, minimum: 1, name: "slow"),
        ],
        Outputs = [new("ao")],
        Formula = "sma(middle, fast) - sma(middle, slow), middle = (high + low) / 2",
        Source = "Bill Williams, New Trading Dimensions, 1998",
        Warmup = arguments => LookbackOf(arguments.Integer(0), arguments.Integer(1)),
    };

    internal static int LookbackOf(int fast, int slow) => Math.Max(fast, slow) - 1;

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _fast;
        private RollingSum<TLane> _slow;
        private double _fastPeriod;
        private double _slowPeriod;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _fast = new(arguments.Integer(0), ref plan),
            _slow = new(arguments.Integer(1), ref plan),
            _fastPeriod = arguments.Integer(0),
            _slowPeriod = arguments.Integer(1),
        };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane middle = (row.High + row.Low) / 2;
            return (_fast.Add(middle, memory) / _fastPeriod) - (_slow.Add(middle, memory) / _slowPeriod);
        }
    }
}

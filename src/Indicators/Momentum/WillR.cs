using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Williams' %R.</summary>
public static partial class WillR
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "willr",
        Name = "Williams' %R",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("willr", -100, 0)],
        Formula = "-100 * (highest - close) / (highest - lowest), of the highs and lows of the window",
        Source = "Larry Williams, How I Made One Million Dollars, 1973; TA-Lib 0.6 TA_WILLR",
        WhenUndefined = "0 where the window has no range",
        TaLib = "WILLR",
        Warmup = arguments => arguments.Integer(0) - 1,
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 0,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Highest> _highest;
        private RollingExtreme<TLane, Lowest> _lowest;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _highest = new(arguments.Integer(0), ref plan), _lowest = new(arguments.Integer(0), ref plan) };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane highest = _highest.Add(row.High, memory);
            TLane lowest = _lowest.Add(row.Low, memory);
            TLane range = highest - lowest;
            return TLane.Select(TLane.Same(range, 0), 0, (highest - row.Close) / range * -100);
        }
    }
}

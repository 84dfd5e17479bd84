using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Donchian channel.</summary>
public static class Donchian
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "donchian",
        Name = "Donchian Channel",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(20, minimum: 1)],
        Outputs = [new("upper"), new("middle"), new("lower")],
        Formula = "upper = max(high, period); lower = min(low, period), the bar itself included; middle = (upper + lower) / 2",
        Source = "Richard Donchian, the four-week rule; for the channel before the bar, which a breakout crosses, take ago(…, 1)",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Highest> _highest;
        private RollingExtreme<TLane, Lowest> _lowest;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _highest = new(arguments.Integer(0), ref plan), _lowest = new(arguments.Integer(0), ref plan) };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane upper = _highest.Add(row.High, memory);
            TLane lower = _lowest.Add(row.Low, memory);
            return new(upper, (upper + lower) / 2, lower);
        }
    }
}

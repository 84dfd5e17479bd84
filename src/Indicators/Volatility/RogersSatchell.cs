using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Rogers and Satchell volatility: free of drift.</summary>
public static class RogersSatchell
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "rogers_satchell",
        Name = "Rogers-Satchell Volatility",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.OpenHighLowClose,
        Parameters = [IndicatorParameter.Period(20, minimum: 1), IndicatorParameter.Real("sessions", 252, 1e-9, 1e9)],
        Outputs = [new("rogers_satchell", 0)],
        Formula = "sqrt(sessions * sum(ln(high / close) * ln(high / open) + ln(low / close) * ln(low / open)) / period); a fraction a "
            + "year of so many sessions",
        Source = "Chris Rogers and Stephen Satchell, Estimating Variance from High, Low and Closing Prices, Annals of Applied "
            + "Probability 1, 1991",
        WhenUndefined = "a logarithm is 0 where one of its prices is not above 0",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    /// <summary>What a bar adds to the variance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLane Variance<TLane>(in OpenHighLowClose<TLane> bar)
        where TLane : unmanaged, ILane<TLane> =>
        (TLane.Each<LogRatio>(bar.High, bar.Close) * TLane.Each<LogRatio>(bar.High, bar.Open))
            + (TLane.Each<LogRatio>(bar.Low, bar.Close) * TLane.Each<LogRatio>(bar.Low, bar.Open));

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _window;
        private double _scale;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(arguments.Integer(0), ref plan), _scale = arguments[1] / arguments.Integer(0) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => _window.Add(Variance(row), memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _window.Add(Variance(row), memory);

            // Below zero only where a close or an open lies outside high and low.
            return TLane.Sqrt(TLane.Max(_window.Sum(memory), 0) * _scale);
        }
    }
}

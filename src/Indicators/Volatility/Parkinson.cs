using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Parkinson's volatility from highs and lows.</summary>
public static class Parkinson
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "parkinson",
        Name = "Parkinson Volatility",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(20, minimum: 1), IndicatorParameter.Real("sessions", 252, 1e-9, 1e9)],
        Outputs = [new("parkinson", 0)],
        Formula = "sqrt(sessions * sum(ln(high / low)²) / (4 * ln(2) * period)); a fraction a year of so many sessions",
        Source = "Michael Parkinson, The Extreme Value Method for Estimating the Variance of the Rate of Return, Journal of Business "
            + "53, 1980",
        WhenUndefined = "a logarithm is 0 where one of its prices is not above 0",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _window;
        private double _scale;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _window = new(arguments.Integer(0), ref plan),
            _scale = arguments[1] / (4 * Math.Log(2) * arguments.Integer(0)),
        };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory) => Add(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            Add(row, memory);
            return TLane.Sqrt(_window.Sum(memory) * _scale);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Add(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane range = TLane.Each<LogRatio>(row.High, row.Low);
            _window.Add(range * range, memory);
        }
    }
}

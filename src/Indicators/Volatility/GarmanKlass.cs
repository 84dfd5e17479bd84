using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Garman and Klass volatility from open, high, low and close.</summary>
public static class GarmanKlass
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "garman_klass",
        Name = "Garman-Klass Volatility",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.OpenHighLowClose,
        Parameters = [IndicatorParameter.Period(20, minimum: 1), IndicatorParameter.Real("sessions", 252, 1e-9, 1e9)],
        Outputs = [new("garman_klass", 0)],
        Formula = "sqrt(sessions * sum(ln(high / low)² / 2 - (2 * ln(2) - 1) * ln(close / open)²) / period); a fraction a year of so "
            + "many sessions",
        Source = "Mark Garman and Michael Klass, On the Estimation of Security Price Volatilities from Historical Data, Journal of "
            + "Business 53, 1980",
        WhenUndefined = "a logarithm is 0 where one of its prices is not above 0",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _window;
        private double _scale;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(arguments.Integer(0), ref plan), _scale = arguments[1] / arguments.Integer(0) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Add(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Add(row, memory);

            // Below zero only where a close or an open lies outside high and low.
            return TLane.Sqrt(TLane.Max(_window.Sum(memory), 0) * _scale);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Add(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane range = TLane.Each<LogRatio>(row.High, row.Low);
            TLane body = TLane.Each<LogRatio>(row.Close, row.Open);
            _window.Add((range * range / 2) - (body * body * ((2 * Math.Log(2)) - 1)), memory);
        }
    }
}

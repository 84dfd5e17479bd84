using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Width of the Bollinger bands.</summary>
public static class Bbw
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "bbw",
        Name = "Bollinger Band Width",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(20), IndicatorParameter.Real("deviations", 2, 0, 1000)],
        Outputs = [new("bbw")],
        Formula = "(upper - lower) / middle of the bands at mean ± deviations * stddev, population deviation; a fraction of the mean",
        Source = "John Bollinger, Bollinger on Bollinger Bands, 2001; Stock Indicators for .NET GetBollingerBands, Width",
        WhenUndefined = "0 where the mean is 0",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _window;
        private double _deviations;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(arguments.Integer(0), ref plan), _deviations = arguments[1] };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _window.Add(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _window.Add(row.X, memory);
            TLane above = _window.MeanAboveNewest(memory);
            TLane deviation = TLane.Sqrt(_window.Squares(above, memory) / _window.Length);
            TLane mean = row.X + above;
            return TLane.Select(TLane.Same(mean, 0), 0, deviation * (2 * _deviations) / mean);
        }
    }
}

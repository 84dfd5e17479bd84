using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Place of a value between the Bollinger bands.</summary>
public static class PercentB
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "percentb",
        Name = "Bollinger %B",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(20), IndicatorParameter.Real("deviations", 2, 0, 1000)],
        Outputs = [new("percentb")],
        Formula = "(x - lower) / (upper - lower) of the bands at mean ± deviations * stddev, population deviation: 0 on the lower band, "
            + "1 on the upper",
        Source = "John Bollinger, Bollinger on Bollinger Bands, 2001; Stock Indicators for .NET GetBollingerBands, PercentB",
        WhenUndefined = "0.5 where the bands have no width",
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
            TLane band = TLane.Sqrt(_window.Squares(above, memory) / _window.Length) * _deviations;
            return TLane.Select(band > 0, (band - above) / (band * 2), 0.5);
        }
    }
}

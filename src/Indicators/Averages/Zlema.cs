using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Zero-lag exponential moving average.</summary>
public static class Zlema
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "zlema",
        Name = "Zero-Lag Exponential Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(10, minimum: 3)],
        Outputs = [new("zlema")],
        Formula = "zlema[1] + 2 / (period + 1) * (x + (x - x[lag]) - zlema[1]), lag = (period - 1) / 2 whole, from zlema = x one bar "
            + "before the first lag",
        Source = "John Ehlers and Ric Way, Zero Lag (Well, Almost), 2010; start as in Tulip Indicators zlema",
        Warmup = arguments => Lag(arguments.Integer(0)) - 1,
        Settling = arguments => Lag(arguments.Integer(0)) + Ema.SettleLength(arguments.Integer(0)),
    };

    private static int Lag(int period) => (period - 1) / 2;

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Ring<TLane> _window;
        private TLane _average;
        private double _weight;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(Lag(arguments.Integer(0)), ref plan), _weight = 2.0 / (arguments.Integer(0) + 1) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _window.Replace(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane ahead = row.X + (row.X - _window.Replace(row.X, memory));
            _average = _started ? _average + ((ahead - _average) * _weight) : row.X;
            _started = true;
            return _average;
        }
    }
}

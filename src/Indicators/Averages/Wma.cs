using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Weighted moving average.</summary>
public static class Wma
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "wma",
        Name = "Weighted Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30)],
        Outputs = [new("wma")],
        Formula = "(period * x[0] + (period-1) * x[1] + … + x[period-1]) / (1 + 2 + … + period)",
        Source = "TA-Lib 0.6 TA_WMA",
        TaLib = "WMA",
        AverageType = MovingAverageType.Wma,
        Warmup = arguments => Kernel<Lane1>.LookbackOf(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IAverage<Kernel<TLane>, TLane>
        where TLane : unmanaged, ILane<TLane>
    {
        private Ring<TLane> _window;
        private TLane _sum;
        private TLane _weighted;
        private TLane _freshSum;
        private TLane _freshWeighted;
        private double _period;
        private double _weights;
        private double _place;

        public static int LookbackOf(int period) => period - 1;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => Create(arguments.Integer(0), ref plan);

        public static Kernel<TLane> Create(int period, ref MemoryPlan plan) =>
            new() { _window = new(period, ref plan), _period = period, _weights = period * (period + 1.0) / 2 };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane oldest = _window.Replace(row.X, memory);
            _weighted += (row.X * _period) - _sum;
            _sum += row.X - oldest;

            // Built anew of each window that comes round, as in RollingSum, so that rounding errors do not add up.
            _place += 1;
            _freshSum += row.X;
            _freshWeighted += row.X * _place;
            if (_window.AtStart)
            {
                _sum = _freshSum;
                _weighted = _freshWeighted;
                _freshSum = 0;
                _freshWeighted = 0;
                _place = 0;
            }

            return _weighted / _weights;
        }
    }
}

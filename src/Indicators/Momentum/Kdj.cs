using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>KDJ, the stochastic of Chinese charts.</summary>
public static class Kdj
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "kdj",
        Name = "KDJ Stochastic",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters =
        [
            IndicatorParameter.Period(9, minimum: 1),
            IndicatorParameter.Period(3, minimum: 1, name: "k"),
            IndicatorParameter.Period(3, minimum: 1, name: "d"),
        ],
        Outputs = [new("k", 0, 100), new("d", 0, 100), new("j", -200, 300)],
        Formula = "raw = 100 * (close - lowest) / (highest - lowest), of the highs and lows of the window; k[1] + (raw - k[1]) / "
            + "k; d[1] + (k - d[1]) / d; j = 3 * k - 2 * d; k and d start from 50",
        Source = "After George Lane; the conventions of Chinese charting software",
        WhenUndefined = "raw is 50 where the window has no range",
        Warmup = arguments => arguments.Integer(0) - 1,
        Settling = arguments => arguments.Integer(0)
            + Windows.Settling.Of(1 - (1 / arguments[1])) + Windows.Settling.Of(1 - (1 / arguments[2])),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Highest> _highest;
        private RollingExtreme<TLane, Lowest> _lowest;
        private TLane _k;
        private TLane _d;
        private double _kWeight;
        private double _dWeight;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _highest = new(arguments.Integer(0), ref plan),
            _lowest = new(arguments.Integer(0), ref plan),
            _k = 50,
            _d = 50,
            _kWeight = 1 / arguments[1],
            _dWeight = 1 / arguments[2],
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _highest.Add(row.High, memory);
            _lowest.Add(row.Low, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane lowest = _lowest.Add(row.Low, memory);
            TLane range = _highest.Add(row.High, memory) - lowest;
            TLane raw = TLane.Select(range > 0, (row.Close - lowest) / range * 100, 50);
            _k += (raw - _k) * _kWeight;
            _d += (_k - _d) * _dWeight;
            return new(_k, _d, (_k * 3) - (_d * 2));
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Moving average convergence/divergence of volume-weighted averages.</summary>
public static class Vwmacd
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "vwmacd",
        Name = "Volume-Weighted Moving Average Convergence/Divergence",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.RealVolume,
        Parameters =
        [
            IndicatorParameter.Period(12, minimum: 1, name: "fast"),
            IndicatorParameter.Period(26, minimum: 1, name: "slow"),
            IndicatorParameter.Period(9, minimum: 1, name: "signal"),
        ],
        Outputs = [new("macd"), new("signal"), new("histogram")],
        Formula = "macd = vwma(x, fast) - vwma(x, slow), vwma = sum(x * volume) / sum(volume); signal = ema(macd, signal); "
            + "histogram = macd - signal",
        Source = "Buff Dormeier, Investing with Volume Analysis, 2011",
        WhenUndefined = "vwma is x where nothing traded in the window",
        Warmup = arguments => Math.Max(arguments.Integer(0), arguments.Integer(1)) - 1 + arguments.Integer(2) - 1,
        Settling = arguments =>
            Math.Max(arguments.Integer(0), arguments.Integer(1)) + arguments.Integer(2) + Ema.SettleLength(arguments.Integer(2)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, RealVolume<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _fastValue;
        private RollingAmount<TLane> _fastVolume;
        private RollingSum<TLane> _slowValue;
        private RollingAmount<TLane> _slowVolume;
        private Stage<TLane, Ema.Kernel<TLane>> _signal;
        private int _missing;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _fastValue = new(arguments.Integer(0), ref plan),
            _fastVolume = new(arguments.Integer(0), ref plan),
            _slowValue = new(arguments.Integer(1), ref plan),
            _slowVolume = new(arguments.Integer(1), ref plan),
            _signal = new(arguments.Integer(2), ref plan),
            _missing = Math.Max(arguments.Integer(0), arguments.Integer(1)) - 1,
        };

        public void Warm(in RealVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane macd = DifferenceAt(row, memory);
            if (_missing > 0)
                _missing--;
            else
                _signal.Feed(macd, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in RealVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane macd = DifferenceAt(row, memory);
            TLane signal = _signal.Step(macd, memory);
            return new(macd, signal, macd - signal);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane DifferenceAt(in RealVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane value = row.X * row.Volume;
            TLane fastVolume = _fastVolume.Add(row.Volume, memory);
            TLane slowVolume = _slowVolume.Add(row.Volume, memory);
            TLane fast = TLane.Select(fastVolume > 0, _fastValue.Add(value, memory) / fastVolume, row.X);
            TLane slow = TLane.Select(slowVolume > 0, _slowValue.Add(value, memory) / slowVolume, row.X);
            return fast - slow;
        }
    }
}

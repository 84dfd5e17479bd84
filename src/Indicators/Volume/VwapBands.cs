using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Bands around the volume-weighted average price of a window of bars.</summary>
public static class VwapBands
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "vwap_bands",
        Name = "Volume-Weighted Average Price Bands",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.HighLowCloseVolume,
        Parameters = [IndicatorParameter.Period(20, minimum: 1), IndicatorParameter.Real("multiplier", 2, 0, 1000)],
        Outputs = [new("upper"), new("vwap"), new("lower")],
        Formula = "vwap ± multiplier * sqrt(sum((typical - vwap)² * volume, period) / sum(volume, period)), typical = (high + "
            + "low + close) / 3",
        Source = "The standard deviation bands of charting platforms, over a window of daily bars",
        WhenUndefined = "all three are the typical price where nothing traded in the window",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowCloseVolume<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _typical;
        private Window<TLane> _volume;
        private double _multiplier;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _typical = new(arguments.Integer(0), ref plan),
            _volume = new(arguments.Integer(0), ref plan),
            _multiplier = arguments[1],
        };

        public void Warm(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            _typical.Add((row.High + row.Low + row.Close) / 3, memory);
            _volume.Add(row.Volume, memory);
        }

        // Anew each bar: a running sum of squares has lost the digits a narrow band is made of.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane typical = (row.High + row.Low + row.Close) / 3;
            _typical.Add(typical, memory);
            _volume.Add(row.Volume, memory);
            TLane moved = 0;
            TLane volume = 0;
            for (int bar = 0; bar < _typical.Length; bar++)
            {
                TLane weight = memory[_volume.Oldest + bar];
                moved += (memory[_typical.Oldest + bar] - typical) * weight;
                volume += weight;
            }

            TLane vwap = TLane.Select(volume > 0, (moved / volume) + typical, typical);
            TLane squares = 0;
            for (int bar = 0; bar < _typical.Length; bar++)
            {
                TLane away = memory[_typical.Oldest + bar] - vwap;
                squares += away * away * memory[_volume.Oldest + bar];
            }

            TLane distance = TLane.Select(volume > 0, TLane.Sqrt(squares / volume), 0) * _multiplier;
            return new(vwap + distance, vwap, vwap - distance);
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Volume flow indicator.</summary>
public static class Vfi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "vfi",
        Name = "Volume Flow Indicator",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.HighLowCloseVolume,
        Parameters =
        [
            IndicatorParameter.Period(130, minimum: 1),
            IndicatorParameter.Real("cutoff", 0.2, 0, 100),
            IndicatorParameter.Real("volume_cutoff", 2.5, 0, 1000),
            IndicatorParameter.Period(3, minimum: 1, name: "smooth"),
            IndicatorParameter.Period(30, name: "deviation"),
        ],
        Outputs = [new("vfi")],
        Formula = "ema(sum(flow, period) / average, smooth); average = sma(volume, period)[1]; flow = ±min(volume, volume_cutoff "
            + "* average), by the sign of the change of typical = (high + low + close) / 3, 0 where that is within cutoff * "
            + "stddev(ln(typical / typical[1]), deviation) * close",
        Source = "Markos Katsanos, Stocks & Commodities, June 2004",
        WhenUndefined = "0 where nothing traded on the bars before; a logarithm of a price that is not above 0 counts as 0",
        Warmup = arguments => Math.Max(arguments.Integer(0), arguments.Integer(4)) + arguments.Integer(0) - 1 + arguments.Integer(3) - 1,
        Settling = arguments => Math.Max(arguments.Integer(0), arguments.Integer(4)) + arguments.Integer(0) + arguments.Integer(3)
            + Ema.SettleLength(arguments.Integer(3)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowCloseVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingMoments<TLane> _moments;
        private RollingAmount<TLane> _volume;
        private RollingSum<TLane> _flow;
        private Stage<TLane, Ema.Kernel<TLane>> _smooth;
        private TLane _typical;
        private TLane _volumeBefore;
        private double _period;
        private double _cutoff;
        private double _volumeCutoff;
        private int _flowWaits;
        private int _sumWaits;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _moments = new(arguments.Integer(4), ref plan),
            _volume = new(arguments.Integer(0), ref plan),
            _flow = new(arguments.Integer(0), ref plan),
            _smooth = new(arguments.Integer(3), ref plan),
            _period = arguments.Integer(0),
            _cutoff = arguments[1],
            _volumeCutoff = arguments[2],
            _flowWaits = Math.Max(arguments.Integer(0), arguments.Integer(4)),
            _sumWaits = arguments.Integer(0) - 1,
        };

        public void Warm(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            if (!_started)
            {
                _started = true;
                _typical = (row.High + row.Low + row.Close) / 3;
                _volumeBefore = _volume.Add(row.Volume, memory);
                _flowWaits--;
                return;
            }

            TLane flow = FlowAt(row, memory, out TLane average);
            if (_flowWaits > 0)
            {
                _flowWaits--;
                return;
            }

            TLane ratio = RatioOf(flow, average, memory);
            if (_sumWaits > 0)
                _sumWaits--;
            else
                _smooth.Feed(ratio, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane flow = FlowAt(row, memory, out TLane average);
            return _smooth.Step(RatioOf(flow, average, memory), memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane RatioOf(TLane flow, TLane average, Scratch<TLane> memory)
        {
            TLane sum = _flow.Add(flow, memory);
            return TLane.Select(average > 0, sum / average, 0);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane FlowAt(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory, out TLane average)
        {
            TLane typical = (row.High + row.Low + row.Close) / 3;
            TLane moved = typical - _typical;
            _moments.Add(TLane.Each<LogRatio>(typical, _typical), memory);
            TLane least = _moments.Deviation * _cutoff * row.Close;
            average = _volumeBefore / _period;
            TLane flow = TLane.Min(row.Volume, average * _volumeCutoff);
            _typical = typical;
            _volumeBefore = _volume.Add(row.Volume, memory);
            return TLane.Select(moved > least, flow, (moved < -least) & -flow);
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Choppiness index.</summary>
public static class Chop
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "chop",
        Name = "Choppiness Index",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("chop", 0, 100)],
        Formula = "100 * log(sum(true range, period) / (max(true high, period) - min(true low, period))) / log(period), true high = "
            + "max(high, close[1]), true low = min(low, close[1])",
        Source = "E. W. Dreiss, 1993; Stock Indicators for .NET (DaveSkender, Apache-2.0); TradingView takes the plain highs and lows",
        WhenUndefined = "100, no way made, where no bar of the window has a range",
        Warmup = arguments => arguments.Integer(0),
    };

    private readonly struct Log : IFunction
    {
        public static double Of(double x) => Math.Log(x);
    }

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Highest> _highest;
        private RollingExtreme<TLane, Lowest> _lowest;
        private RollingSum<TLane> _path;
        private TLane _close;
        private double _period;
        private double _scale;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _highest = new(arguments.Integer(0), ref plan),
            _lowest = new(arguments.Integer(0), ref plan),
            _path = new(arguments.Integer(0), ref plan),
            _period = arguments[0],
            _scale = 100 / Math.Log(arguments[0]),
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                Step(row, memory);
            _started = true;
            _close = row.Close;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane high = TLane.Max(row.High, _close);
            TLane low = TLane.Min(row.Low, _close);
            TLane path = _path.Add(high - low, memory);
            TLane way = _highest.Add(high, memory) - _lowest.Add(low, memory);
            _close = row.Close;

            // The path is at least the way and at most period times as long; rounding may say otherwise.
            TLane ratio = TLane.Select(way > 0, TLane.Max(TLane.Min(path / way, _period), 1), _period);
            return TLane.Min(TLane.Each<Log>(ratio) * _scale, 100);
        }
    }
}

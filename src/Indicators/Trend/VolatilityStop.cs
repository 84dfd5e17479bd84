using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Wilder's volatility system: a stop at a distance from the best close of the trade, which turns round when it is hit.</summary>
public static class VolatilityStop
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "volatility_stop",
        Name = "Volatility Stop",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(7), IndicatorParameter.Real("multiplier", 3, 0.01, 1000)],
        Outputs = [new("stop", IsSparse: true), new("direction", -1, 1, IsSparse: true)],
        Formula = "while direction is 1, highest close of the trade - multiplier * atr[1]; while it is -1, lowest close + multiplier * "
            + "atr[1]; it turns behind a close past the stop. No value until the bar after the first turn: the first direction is a guess",
        Source = "J. Welles Wilder, New Concepts in Technical Trading Systems, 1978; Stock Indicators for .NET (DaveSkender, Apache-2.0)",
        Warmup = arguments => arguments.Integer(0) + 1,
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private AverageTrueRange<TLane> _range;
        private TLane _first, _highest, _lowest;
        private TLane _extreme, _distance, _long, _known;
        private double _multiplier;
        private int _guessing;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _range = new(arguments.Integer(0)),
            _multiplier = arguments[1],
            _guessing = arguments.Integer(0),
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            if (_guessing > 0)
            {
                _range.Warm(row);
                if (!_started)
                    _first = _highest = _lowest = row.Close;
                _started = true;
                _highest = TLane.Max(row.Close, _highest);
                _lowest = TLane.Min(row.Close, _lowest);
                _guessing--;
                _long = row.Close > _first;
                _extreme = TLane.Select(_long, _highest, _lowest);
            }
            else
            {
                _distance = _range.Step(row) * _multiplier;
                _extreme = TLane.Select(_long, TLane.Max(_extreme, row.Close), TLane.Min(_extreme, row.Close));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane stop = TLane.Select(_long, _extreme - _distance, _extreme + _distance);
            TLane isHit = TLane.Select(_long, row.Close < stop, row.Close > stop);
            Two<TLane> values = new(TLane.Select(_known, stop, double.NaN), TLane.Select(_known, TLane.Select(_long, 1, -1), double.NaN));
            TLane best = TLane.Select(_long, TLane.Max(_extreme, row.Close), TLane.Min(_extreme, row.Close));
            _extreme = TLane.Select(isHit, row.Close, best);
            _long = TLane.Select(isHit, ~_long, _long);
            _known |= isHit;
            _distance = _range.Step(row) * _multiplier;
            return values;
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Volatility;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Pretty good oscillator.</summary>
public static class Pgo
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "pgo",
        Name = "Pretty Good Oscillator",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14, minimum: 1)],
        Outputs = [new("pgo")],
        Formula = "(close - sma(close, period)) / ema(trange, period)",
        Source = "Mark Johnson",
        WhenUndefined = "0 while there has been no range",
        Warmup = arguments => arguments.Integer(0),
        Settling = arguments => arguments.Integer(0) + Ema.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _window;
        private Stage<TLane, Ema.Kernel<TLane>> _range;
        private TLane _close;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(arguments.Integer(0), ref plan), _range = new(arguments.Integer(0), ref plan) };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _window.Add(row.Close, memory);
            if (_started)
                _range.Feed(TrueRange.Of(row, _close), memory, out _);
            _started = true;
            _close = row.Close;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _window.Add(row.Close, memory);
            TLane away = 0 - _window.MeanAboveNewest(memory);
            TLane range = _range.Step(TrueRange.Of(row, _close), memory);
            _close = row.Close;
            return TLane.Select(range > 0, away / range, 0);
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Volatility;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Ultimate oscillator.</summary>
public static class UltOsc
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ultosc",
        Name = "Ultimate Oscillator",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters =
        [
            IndicatorParameter.Period(7, minimum: 1, name: "first"),
            IndicatorParameter.Period(14, minimum: 1, name: "second"),
            IndicatorParameter.Period(28, minimum: 1, name: "third"),
        ],
        Outputs = [new("ultosc", 0, 100)],
        Formula = "100 * (4 * b(shortest) + 2 * b(middle) + b(longest)) / 7, b(n) = sum(close - min(low, close[1]), n) / sum(trange, n)",
        Source = "Larry Williams, Stocks & Commodities, August 1985; TA-Lib 0.6 TA_ULTOSC",
        WhenUndefined = "a window without range counts as 0",
        TaLib = "ULTOSC",
        Warmup = arguments => Math.Max(Math.Max(arguments.Integer(0), arguments.Integer(1)), arguments.Integer(2)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Pressure<TLane> _short;
        private Pressure<TLane> _middle;
        private Pressure<TLane> _long;
        private TLane _close;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan)
        {
            Span<int> periods = [arguments.Integer(0), arguments.Integer(1), arguments.Integer(2)];
            periods.Sort();
            return new() { _short = new(periods[0], ref plan), _middle = new(periods[1], ref plan), _long = new(periods[2], ref plan) };
        }

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
            TLane bought = row.Close - TLane.Min(row.Low, _close);
            TLane range = TrueRange.Of(row, _close);
            _close = row.Close;
            TLane quick = _short.Add(bought, range, memory);
            TLane middle = _middle.Add(bought, range, memory);
            TLane slow = _long.Add(bought, range, memory);
            return ((quick * 4) + (middle * 2) + slow) / 7 * 100;
        }
    }

    /// <summary>The share of the range of a window that buyers won.</summary>
    internal struct Pressure<TLane>(int length, ref MemoryPlan plan)
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _bought = new(length, ref plan);
        private RollingAmount<TLane> _range = new(length, ref plan);

        /// <summary>Takes the next bar; gives the share, from 0 to 1.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLane Add(TLane bought, TLane range, Scratch<TLane> memory)
        {
            TLane part = _bought.Add(bought, memory);
            TLane whole = _range.Add(range, memory);

            // Rounding may leave a sum of nothing a hair below zero, and two sums of the same numbers a hair apart.
            return TLane.Select(Negligible.IsNot(whole), TLane.Max(TLane.Min(part / whole, 1), 0), 0);
        }
    }
}

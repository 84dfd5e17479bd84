using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>DeMark's sequential counts.</summary>
public static class TdSequential
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "td_sequential",
        Name = "TD Sequential",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Outputs = [new("setup", -9, 9), new("countdown", -13, 13)],
        Formula = "setup counts the bars in a row on which the close is above close[4] (1 to 9, then from 1 again), or below it "
            + "(negative); countdown, from the bar of a ninth on, those of a close at or above high[2] (after 9), or at or "
            + "below low[2] (after -9), in a row or not, to 13, and is 0 again on the next bar",
        Source = "Thomas DeMark, The New Science of Technical Analysis, 1994, without the qualifiers; the opposite setup starts "
            + "another countdown, a further one of the same side does not",
        Warmup = _ => 4,
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Ring<TLane> _closes;
        private Ring<TLane> _highs;
        private Ring<TLane> _lows;
        private TLane _setup;
        private TLane _side;
        private TLane _count;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _closes = new(4, ref plan), _highs = new(2, ref plan), _lows = new(2, ref plan) };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _closes.Replace(row.Close, memory);
            _highs.Replace(row.High, memory);
            _lows.Replace(row.Low, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane before = _closes.Replace(row.Close, memory);
            TLane up = TLane.Select((_setup > 0) & (_setup < 9), _setup + 1, 1);
            TLane down = TLane.Select((_setup < 0) & (_setup > -9), _setup - 1, -1);
            _setup = TLane.Select(row.Close > before, up, (row.Close < before) & down);

            TLane ended = TLane.Same(TLane.Abs(_count), 13);
            TLane starts = TLane.Select(TLane.Same(TLane.Abs(_setup), 9), _setup / 9, 0);
            TLane turns = ~TLane.Same(starts, 0) & ~TLane.Same(starts, ~ended & _side);
            _side = TLane.Select(turns, starts, ~ended & _side);
            _count = ~turns & ~ended & _count;

            TLane sold = (_side > 0) & (row.Close >= _highs.Replace(row.High, memory));
            TLane bought = (_side < 0) & (row.Close <= _lows.Replace(row.Low, memory));
            _count += (sold | bought) & _side;
            return new(_setup, _count);
        }
    }
}

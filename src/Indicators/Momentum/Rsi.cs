using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Relative strength index.</summary>
public static partial class Rsi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "rsi",
        Name = "Relative Strength Index",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("rsi", 0, 100)],
        Formula = "100 * gain / (gain + loss), Wilder's averages of the rises and falls of x",
        Source = "J. Welles Wilder, New Concepts in Technical Trading Systems, 1978; TA-Lib 0.6 TA_RSI",
        WhenUndefined = "0 while x has neither risen nor fallen",
        TaLib = "RSI",
        Warmup = arguments => arguments.Integer(0),
        Settling = arguments => arguments.Integer(0) + WilderTotal.SettleLength(arguments.Integer(0)),
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 1e-12,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private WilderTotal<TLane> _gain;
        private WilderTotal<TLane> _loss;
        private TLane _previous;
        private bool _started;

        internal readonly TLane KeptGain => _gain.Kept;

        internal readonly TLane KeptLoss => _loss.Kept;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _gain = new(arguments.Integer(0)), _loss = new(arguments.Integer(0)) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
            {
                _gain.Warm(TLane.Max(row.X - _previous, 0));
                _loss.Warm(TLane.Max(_previous - row.X, 0));
            }

            _started = true;
            _previous = row.X;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane gain = _gain.Step(TLane.Max(row.X - _previous, 0));
            TLane loss = _loss.Step(TLane.Max(_previous - row.X, 0));
            _previous = row.X;
            TLane moved = gain + loss;
            return TLane.Select(moved > 0, gain / moved * 100, 0);
        }
    }
}

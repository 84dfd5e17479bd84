using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Accumulative swing index.</summary>
public static class Asi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "asi",
        Name = "Accumulative Swing Index",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.OpenHighLowClose,
        Parameters = [IndicatorParameter.Real("limit", 3, 1e-6, 1e9)],
        Outputs = [new("asi")],
        Formula = "asi[1] + 50 * (close - close[1] + (close - open) / 2 + (close[1] - open[1]) / 4) / r * k / limit, from 0 on "
            + "the first bar; up = |high - close[1]|, down = |low - close[1]|, k = max(up, down), r = |close[1] - open[1]| / "
            + "4 + the first that is the largest of (up: up - down / 2), (down: down - up / 2), (high - low: high - low)",
        Source = "J. Welles Wilder, New Concepts in Technical Trading Systems, 1978; limit is the most price may move in a day",
        WhenUndefined = "a bar on which r is 0 adds nothing",
        Warmup = _ => 1,
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _total;
        private TLane _open;
        private TLane _close;
        private double _scale;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _scale = 50 / arguments[0] };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _open = row.Open;
            _close = row.Close;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane up = TLane.Abs(row.High - _close);
            TLane down = TLane.Abs(row.Low - _close);
            TLane range = row.High - row.Low;
            TLane largest = TLane.Select((down >= up) & (down >= range), down - (up / 2), range);
            largest = TLane.Select((up >= down) & (up >= range), up - (down / 2), largest);
            TLane divisor = largest + (TLane.Abs(_close - _open) / 4);
            TLane swing = row.Close - _close + ((row.Close - row.Open) / 2) + ((_close - _open) / 4);
            _total += TLane.Select(divisor > 0, swing / divisor * TLane.Max(up, down) * _scale, 0);
            _open = row.Open;
            _close = row.Close;
            return _total;
        }
    }
}

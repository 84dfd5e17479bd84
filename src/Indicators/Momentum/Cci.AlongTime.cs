using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Momentum;

/// <content>The deviations of several windows side by side.</content>
public static partial class Cci
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        private int _period;
        private TLane _share;

        // Multipliers add as well, and adders are what this waits for.
        private TLane _one;
        private TLane _scale;

        public static int Tracks => 1;

        public static int Kept(Arguments arguments) => arguments.Integer(0);

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence) =>
            new() { _period = arguments.Integer(0), _share = 1.0 / arguments.Integer(0), _one = 1, _scale = 0.015 / arguments.Integer(0) };

        public static void Prepare(ref AlongTime<TLane> self, in BarBlock<TLane> block, int from)
        {
            Series<TLane> typical = block.Track(0);
            for (nint row = from; row < block.Count; row += TLane.Width)
                typical[row] = (block.First[row] + block.Second[row] + block.Third[row]) / 3;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row)
        {
            Series<TLane> window = block.Track(0);
            TLane typical = window[row];
            TLane above = 0;
            for (nint at = row - _period + 1; at < row; at++)
                above = TLane.MultiplyAdd(typical - window[at], _one, above);
            TLane overMean = above * _share;
            TLane away = TLane.Abs(overMean);
            for (nint at = row - _period + 1; at < row; at++)
                away += TLane.Abs(TLane.MultiplyAdd(typical - window[at], _one, -overMean));
            return TLane.Select(away > 0, overMean / (away * _scale), 0);
        }
    }
}

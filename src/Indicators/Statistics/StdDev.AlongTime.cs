using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <content>Moments of the windows joined two and two.</content>
public static partial class StdDev
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        private SlidingMoments<TLane> _moments;
        private TLane _share;
        private TLane _deviations;

        public static int Tracks => 2;

        public static int Reach(Arguments arguments) => arguments.Integer(0);

        public static int Kept(Arguments arguments) => arguments.Integer(0);

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence) => new()
        {
            _moments = new(arguments.Integer(0)),
            _share = 1.0 / arguments.Integer(0),
            _deviations = arguments[1],
        };

        public static void Prepare(ref AlongTime<TLane> self, in BarBlock<TLane> block, int from) =>
            self._moments.Fill(block.First, block.Track(0), block.Track(1), block.Count);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row)
        {
            TLane squares = _moments.At(block.First, block.Track(0), block.Track(1), row, out _);
            TLane variance = squares * _share;
            return TLane.Select(variance < 1e-14, 0, TLane.Sqrt(variance) * _deviations);
        }
    }
}

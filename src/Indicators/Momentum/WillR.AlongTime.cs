using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <content>Extremes of the windows folded by doubling.</content>
public static partial class WillR
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        private int _period;

        public static int Tracks => 2;

        public static int Reach(Arguments arguments) => arguments.Integer(0);

        public static int Kept(Arguments arguments) => arguments.Integer(0);

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence) => new() { _period = arguments.Integer(0) };

        public static void Prepare(ref AlongTime<TLane> self, in BarBlock<TLane> block, int from)
        {
            SlidingFold<TLane, Highest>.Fill(block.First, block.Track(0), self._period, 0, block.Count);
            SlidingFold<TLane, Lowest>.Fill(block.Second, block.Track(1), self._period, 0, block.Count);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row)
        {
            TLane highest = block.Track(0)[row];
            TLane range = highest - block.Track(1)[row];
            return TLane.Select(TLane.Same(range, 0), 0, (highest - block.Third[row]) / range * -100);
        }
    }
}

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
        private SlidingFold<TLane, Highest> _highest;
        private SlidingFold<TLane, Lowest> _lowest;

        public static int Tracks => 2;

        public static int Reach(Arguments arguments) => arguments.Integer(0);

        public static int Kept(Arguments arguments) => arguments.Integer(0);

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence) =>
            new() { _highest = new(arguments.Integer(0)), _lowest = new(arguments.Integer(0)) };

        public static void Prepare(ref AlongTime<TLane> self, in BarBlock<TLane> block, int from)
        {
            self._highest.Fill(block.First, block.Track(0), 0, block.Count);
            self._lowest.Fill(block.Second, block.Track(1), 0, block.Count);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row)
        {
            TLane highest = _highest.At(block.First, block.Track(0), row);
            TLane range = highest - _lowest.At(block.Second, block.Track(1), row);
            return TLane.Select(TLane.Same(range, 0), 0, (highest - block.Third[row]) / range * -100);
        }
    }
}

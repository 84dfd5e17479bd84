using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <content>Flows side by side, their windows folded by doubling.</content>
public static partial class Mfi
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        private int _period;

        public static int Tracks => 5;

        public static int Reach(Arguments arguments) => 1;

        public static int Kept(Arguments arguments) => arguments.Integer(0) + (2 * TLane.Width);

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence) => new() { _period = arguments.Integer(0) };

        public static void Prepare(ref AlongTime<TLane> self, in BarBlock<TLane> block, int from)
        {
            Series<TLane> flowIn = block.Track(0);
            Series<TLane> flowOut = block.Track(1);
            Series<TLane> typicals = block.Track(4);
            for (nint row = from; row < block.Count; row += TLane.Width)
                typicals[row] = (block.First[row] + block.Second[row] + block.Third[row]) / 3;
            for (nint row = from == 0 ? 0 : from + TLane.Width; row < block.Count; row += TLane.Width)
            {
                TLane typical = typicals[row];
                TLane previous = typicals[row - 1];
                TLane flow = typical * block.Fourth[row];
                flowIn[row] = (typical > previous) & flow;
                flowOut[row] = (typical < previous) & flow;
            }

            SlidingFold<TLane, Total>.Fill(flowIn, block.Track(2), self._period, 0, block.Count);
            SlidingFold<TLane, Total>.Fill(flowOut, block.Track(3), self._period, 0, block.Count);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row)
        {
            TLane flowIn = TLane.Max(block.Track(2)[row], 0);
            TLane total = flowIn + TLane.Max(block.Track(3)[row], 0);
            return TLane.Select(total < 1, 0, flowIn / total * 100);
        }
    }
}

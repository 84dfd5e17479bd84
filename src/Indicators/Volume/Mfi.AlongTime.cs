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
        private SlidingFold<TLane, Total> _flow;

        public static int Tracks => 5;

        public static int Reach(Arguments arguments) => 1;

        public static int Kept(Arguments arguments) => arguments.Integer(0) + (2 * TLane.Width);

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence) => new() { _flow = new(arguments.Integer(0)) };

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

            self._flow.Fill(flowIn, block.Track(2), 0, block.Count);
            self._flow.Fill(flowOut, block.Track(3), 0, block.Count);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row)
        {
            TLane flowIn = TLane.Max(_flow.At(block.Track(0), block.Track(2), row), 0);
            TLane total = flowIn + TLane.Max(_flow.At(block.Track(1), block.Track(3), row), 0);
            return TLane.Select(total < 1, 0, flowIn / total * 100);
        }
    }
}

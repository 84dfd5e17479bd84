using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <content>Extremes and averages of the windows folded by doubling.</content>
public static partial class Stoch
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1, Sma.Kernel<Lane1>, Sma.Kernel<Lane1>>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        private int _period;
        private int _k;
        private int _d;
        private TLane _kScale;
        private TLane _dScale;

        public static int Tracks => 5;

        public static int Reach(Arguments arguments) => arguments.Integer(0);

        public static int Kept(Arguments arguments) => arguments.Integer(0) + arguments.Integer(1) + arguments.Integer(3) + TLane.Width;

        public static bool Fits(Arguments arguments) =>
            arguments.Integer(2) == (int)MovingAverageType.Sma && arguments.Integer(4) == (int)MovingAverageType.Sma;

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1, Sma.Kernel<Lane1>, Sma.Kernel<Lane1>> recurrence) => new()
        {
            _period = arguments.Integer(0),
            _k = arguments.Integer(1),
            _d = arguments.Integer(3),
            _kScale = 1.0 / arguments.Integer(1),
            _dScale = 1.0 / arguments.Integer(1) / arguments.Integer(3),
        };

        public static void Prepare(ref AlongTime<TLane> self, in BarBlock<TLane> block, int from)
        {
            from = from == 0 ? 0 : -(self._k + self._d + TLane.Width);
            Series<TLane> highest = block.Track(0);
            Series<TLane> lowest = block.Track(1);
            Series<TLane> raw = block.Track(2);
            SlidingFold<TLane, Highest>.Fill(block.First, highest, self._period, from, block.Count);
            SlidingFold<TLane, Lowest>.Fill(block.Second, lowest, self._period, from, block.Count);
            for (nint row = block.Count - TLane.Width; row > from - TLane.Width; row -= TLane.Width)
            {
                TLane low = lowest[row];
                TLane range = highest[row] - low;
                raw[row] = TLane.Select(TLane.Same(range, 0), 0, (block.Third[row] - low) / range * 100);
            }

            SlidingFold<TLane, Total>.Fill(raw, block.Track(3), self._k, 1 - self._d, block.Count);
            SlidingFold<TLane, Total>.Fill(block.Track(3), block.Track(4), self._d, 0, block.Count);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in BarBlock<TLane> block, nint row) =>
            new(block.Track(3)[row] * _kScale, block.Track(4)[row] * _dScale);
    }
}

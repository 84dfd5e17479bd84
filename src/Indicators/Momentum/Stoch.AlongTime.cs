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
        private SlidingFold<TLane, Highest> _highest;
        private SlidingFold<TLane, Lowest> _lowest;
        private SlidingFold<TLane, Total> _k;
        private SlidingFold<TLane, Total> _d;
        private TLane _kScale;
        private TLane _dScale;
        private int _before;
        private int _dBefore;

        public static int Tracks => 6;

        public static int Reach(Arguments arguments) => arguments.Integer(0);

        public static int Kept(Arguments arguments) => arguments.Integer(0) + arguments.Integer(1) + arguments.Integer(3) + TLane.Width;

        public static bool Fits(Arguments arguments) =>
            arguments.Integer(2) == (int)MovingAverageType.Sma && arguments.Integer(4) == (int)MovingAverageType.Sma;

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1, Sma.Kernel<Lane1>, Sma.Kernel<Lane1>> recurrence) => new()
        {
            _highest = new(arguments.Integer(0)),
            _lowest = new(arguments.Integer(0)),
            _k = new(arguments.Integer(1)),
            _d = new(arguments.Integer(3)),
            _kScale = 100.0 / arguments.Integer(1),
            _dScale = 1.0 / arguments.Integer(3),
            _before = arguments.Integer(1) + arguments.Integer(3) + TLane.Width,
            _dBefore = arguments.Integer(3) - 1,
        };

        public static void Prepare(ref AlongTime<TLane> self, in BarBlock<TLane> block, int from)
        {
            // Tracks: halves of the windows of highs and lows, the raw value, its half windows, k and its half windows.
            from = from == 0 ? 0 : -self._before;
            self._highest.Fill(block.First, block.Track(0), from, block.Count);
            self._lowest.Fill(block.Second, block.Track(1), from, block.Count);
            Raw(self, block, from);
            self._k.Fill(block.Track(2), block.Track(3), -self._dBefore, block.Count);
            K(self, block, -self._dBefore);
            self._d.Fill(block.Track(4), block.Track(5), 0, block.Count);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in BarBlock<TLane> block, nint row) =>
            new(block.Track(4)[row], _d.At(block.Track(4), block.Track(5), row) * _dScale);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Raw(AlongTime<TLane> self, BarBlock<TLane> block, int from)
        {
            Series<TLane> raw = block.Track(2);
            for (nint row = block.Count - TLane.Width; row > from - TLane.Width; row -= TLane.Width)
            {
                TLane low = self._lowest.At(block.Second, block.Track(1), row);
                TLane range = self._highest.At(block.First, block.Track(0), row) - low;
                raw[row] = TLane.Select(TLane.Same(range, 0), 0, (block.Third[row] - low) / range);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void K(AlongTime<TLane> self, BarBlock<TLane> block, int from)
        {
            Series<TLane> k = block.Track(4);
            for (nint row = block.Count - TLane.Width; row > from - TLane.Width; row -= TLane.Width)
                k[row] = self._k.At(block.Track(2), block.Track(3), row) * self._kScale;
        }
    }
}

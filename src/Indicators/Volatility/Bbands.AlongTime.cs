using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <content>Moments of the windows joined two and two.</content>
public static partial class Bbands
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1, Sma.Kernel<Lane1>>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        private SlidingMoments<TLane> _moments;
        private TLane _share;
        private TLane _up;
        private TLane _down;

        public static int Tracks => 2;

        public static int Reach(Arguments arguments) => arguments.Integer(0);

        public static int Kept(Arguments arguments) => arguments.Integer(0);

        public static bool Fits(Arguments arguments) => arguments.Integer(3) == (int)MovingAverageType.Sma;

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1, Sma.Kernel<Lane1>> recurrence) => new()
        {
            _moments = new(arguments.Integer(0)),
            _share = 1.0 / arguments.Integer(0),
            _up = arguments[1],
            _down = arguments[2],
        };

        public static void Prepare(ref AlongTime<TLane> self, in BarBlock<TLane> block, int from) =>
            self._moments.Fill(block.First, block.Track(0), block.Track(1), block.Count);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in BarBlock<TLane> block, nint row)
        {
            TLane squares = _moments.At(block.First, block.Track(0), block.Track(1), row, out TLane sum);
            TLane middle = sum * _share;
            TLane variance = squares * _share;
            TLane deviation = TLane.Select(variance < 1e-14, 0, TLane.Sqrt(variance));
            return new(TLane.MultiplyAdd(deviation, _up, middle), middle, middle - (deviation * _down));
        }
    }
}

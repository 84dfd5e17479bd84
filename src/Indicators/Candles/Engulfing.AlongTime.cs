using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <content>Pairs of candles side by side.</content>
public static partial class Engulfing
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        public static int Reach(Arguments arguments) => 1;

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence) => default;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row) => Signal(At(block, row - 1), At(block, row));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Candle<TLane> At(in BarBlock<TLane> block, nint row) =>
            new(new OpenHighLowClose<TLane>(block.First[row], default, default, block.Fourth[row]));
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Volume;

/// <content>Signs side by side, the total bar by bar.</content>
public static partial class Obv
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        private double _total;

        public static int Reach(Arguments arguments) => 1;

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence) => new() { _total = recurrence.Total.Value };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row)
        {
            TLane x = block.First[row];
            TLane previous = block.First[row - 1];
            TLane volume = block.Second[row];
            return TLane.Continue(((x > previous) & volume) - ((x < previous) & volume), ref _total);
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Volume;

/// <content>Flows side by side, the total bar by bar.</content>
public static partial class Ad
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        private double _total;

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence) => new() { _total = recurrence.Total.Value };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row)
        {
            TLane flow = FlowOf(new HighLowCloseVolume<TLane>(block.First[row], block.Second[row], block.Third[row], block.Fourth[row]));
            double total = _total;
            TLane totals = TLane.Continue(flow, ref total);
            _total = total;
            return totals;
        }
    }
}

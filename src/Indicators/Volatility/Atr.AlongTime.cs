using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <content>Wilder's total carried from register to register.</content>
public static partial class Atr
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        private DecayingScan<TLane> _total;
        private TLane _share;

        public static int Reach(Arguments arguments) => 1;

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence) => new()
        {
            _total = new((arguments.Integer(0) - 1.0) / arguments.Integer(0), recurrence.Kept.Value),
            _share = 1.0 / arguments.Integer(0),
        };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row)
        {
            HighLowClose<TLane> bar = new(block.First[row], block.Second[row], default);
            return _total.Add(TrueRange.Of(bar, block.Third[row - 1])) * _share;
        }
    }
}

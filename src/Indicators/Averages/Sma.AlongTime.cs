using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <content>The window's sum carried from register to register.</content>
public static partial class Sma
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        private SlidingSum<TLane> _sum;
        private TLane _share;

        public static int Reach(Arguments arguments) => arguments.Integer(0);

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence) =>
            new() { _sum = new(arguments.Integer(0)), _share = 1.0 / arguments.Integer(0) };

        public static void Prepare(ref AlongTime<TLane> self, in BarBlock<TLane> block, int from) => self._sum.Begin(block.First);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row) => _sum.Next(block.First, row) * _share;
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <content>Both of Wilder's totals carried from register to register.</content>
public static partial class Rsi
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        private DecayingScan<TLane> _gain;
        private DecayingScan<TLane> _loss;

        public static int Reach(Arguments arguments) => 1;

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence)
        {
            double keep = (arguments.Integer(0) - 1.0) / arguments.Integer(0);
            return new() { _gain = new(keep, recurrence.KeptGain.Value), _loss = new(keep, recurrence.KeptLoss.Value) };
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row)
        {
            TLane change = block.First[row] - block.First[row - 1];
            TLane gain = _gain.Add(TLane.Max(change, 0));
            TLane moved = _loss.Add(TLane.Max(-change, 0)) + gain;
            return TLane.Select(moved > 0, gain / moved * 100, 0);
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Statistics;

/// <content>The weighted sums of several windows side by side.</content>
public static partial class LinearReg
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        private int _period;
        private TLane _newest;
        private TLane _step;

        public static int Reach(Arguments arguments) => arguments.Integer(0);

        // The end of the line is a weighted sum of the window; the weights fall evenly from the newest to the oldest.
        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence)
        {
            double period = arguments.Integer(0);
            return new()
            {
                _period = arguments.Integer(0),
                _newest = ((4 * period) - 2) / (period * (period + 1)),
                _step = 6 / (period * (period + 1)),
            };
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row)
        {
            TLane weight = _newest;
            TLane newest = block.First[row];
            TLane sum = newest * weight;
            for (nint at = row - 1; at > row - _period; at--)
            {
                weight -= _step;
                sum = TLane.MultiplyAdd(block.First[at], weight, sum);
            }

            return sum;
        }
    }
}

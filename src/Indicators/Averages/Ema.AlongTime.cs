using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <content>The average carried from register to register.</content>
public static partial class Ema
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        private DecayingScan<TLane> _average;
        private TLane _weight;

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence) =>
            new() { _average = Scan(arguments.Integer(0), recurrence.Average), _weight = Weight(arguments.Integer(0)) };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row) => _average.Add(block.First[row] * _weight);

        /// <summary>An average continued, over values that are weighted already.</summary>
        internal static DecayingScan<TLane> Scan(int period, Lane1 average)
        {
            double keep = Keep(period);
            return new(keep, keep * average.Value);
        }

        /// <summary>The weight of a new value. With <see cref="Keep"/> it makes exactly one, so that a flat series stays what it is.</summary>
        internal static double Weight(int period) => 1 - Keep(period);

        private static double Keep(int period) => (period - 1.0) / (period + 1.0);
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <content>The three averages carried from register to register.</content>
public static partial class Macd
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        private DecayingScan<TLane> _fast;
        private DecayingScan<TLane> _slow;
        private DecayingScan<TLane> _signal;
        private TLane _fastWeight;
        private TLane _slowWeight;
        private TLane _signalWeight;

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence)
        {
            int fast = Math.Min(arguments.Integer(0), arguments.Integer(1));
            int slow = Math.Max(arguments.Integer(0), arguments.Integer(1));
            int signal = arguments.Integer(2);
            return new()
            {
                _fast = Ema.AlongTime<TLane>.Scan(fast, recurrence.Fast),
                _slow = Ema.AlongTime<TLane>.Scan(slow, recurrence.Slow),
                _signal = Ema.AlongTime<TLane>.Scan(signal, recurrence.Signal),
                _fastWeight = Ema.AlongTime<TLane>.Weight(fast),
                _slowWeight = Ema.AlongTime<TLane>.Weight(slow),
                _signalWeight = Ema.AlongTime<TLane>.Weight(signal),
            };
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in BarBlock<TLane> block, nint row)
        {
            TLane x = block.First[row];
            TLane macd = _fast.Add(x * _fastWeight) - _slow.Add(x * _slowWeight);
            TLane signal = _signal.Add(macd * _signalWeight);
            return new(macd, signal, macd - signal);
        }
    }
}

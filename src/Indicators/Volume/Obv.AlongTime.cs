using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Volume;

/// <content>Signs side by side; whole volumes summed inside the register, others bar by bar: the same bits either way.</content>
public static partial class Obv
{
    internal struct AlongTime<TLane> : IAlongTime<AlongTime<TLane>, TLane, Kernel<Lane1>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        // Below it whole numbers are exact, and so are their sums in any order.
        private const double MostExact = 1L << 52;

        private TLane _total;
        private bool _isExact;

        public static int Reach(Arguments arguments) => 1;

        public static AlongTime<TLane> Start(Arguments arguments, in Kernel<Lane1> recurrence) => new() { _total = recurrence.Total.Value };

        public static void Prepare(ref AlongTime<TLane> self, in BarBlock<TLane> block, int from)
        {
            TLane broken = 0;
            TLane sum = TLane.Abs(self._total);
            for (nint row = 0; row < block.Count; row += TLane.Width)
            {
                TLane volume = block.Second[row];
                broken |= ~TLane.Same(TLane.Floor(volume), volume);
                sum += TLane.Abs(volume);
            }

            self._isExact = !TLane.Any(broken | (TLane.Last(TLane.Sums(sum)) > MostExact));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in BarBlock<TLane> block, nint row)
        {
            TLane x = block.First[row];
            TLane previous = block.First[row - 1];
            TLane volume = block.Second[row];
            TLane gained = ((x > previous) & volume) - ((x < previous) & volume);
            TLane before = _total;
            if (_isExact)
            {
                TLane inside = TLane.Sums(gained);
                _total = before + TLane.Last(inside);
                return before + inside;
            }

            double total = TLane.First(before);
            TLane totals = TLane.Continue(gained, ref total);
            _total = total;
            return totals;
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Archer's on-balance volume: two averages of it and where they turn.</summary>
public static class Aobv
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "aobv",
        Name = "Archer On-Balance Volume",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.CloseVolume,
        Parameters =
        [
            IndicatorParameter.Period(4, name: "fast"),
            IndicatorParameter.Period(12, name: "slow"),
            IndicatorParameter.Period(2, minimum: 1, name: "run"),
        ],
        Outputs = [new("fast"), new("slow"), new("long", 0, 1), new("short", 0, 1)],
        Formula = "fast = ema(obv, fast); slow = ema(obv, slow); long and short are 1 where fast is above and below its value "
            + "run bars ago while slow is not at its own, else 0",
        Source = "Kevin Johnson (pandas-ta aobv) after Everget's Archer Moving Averages",
        Warmup = arguments => Math.Max(arguments.Integer(0), arguments.Integer(1)) - 1 + arguments.Integer(2),
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, RealVolume<TLane>, Four<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Obv.Kernel<TLane> _total;
        private Stage<TLane, Ema.Kernel<TLane>> _fast;
        private Stage<TLane, Ema.Kernel<TLane>> _slow;
        private Ring<TLane> _fastRun;
        private Ring<TLane> _slowRun;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _total = Obv.Kernel<TLane>.Create(arguments, ref plan),
            _fast = new(arguments.Integer(0), ref plan),
            _slow = new(arguments.Integer(1), ref plan),
            _fastRun = new(arguments.Integer(2), ref plan),
            _slowRun = new(arguments.Integer(2), ref plan),
        };

        public void Warm(in RealVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane total = _total.Step(row, memory);
            _fast.Feed(total, memory, out TLane fast);
            _slow.Feed(total, memory, out TLane slow);
            _fastRun.Replace(fast, memory);
            _slowRun.Replace(slow, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Four<TLane> Step(in RealVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane total = _total.Step(row, memory);
            TLane fast = _fast.Step(total, memory);
            TLane slow = _slow.Step(total, memory);
            TLane fastBefore = _fastRun.Replace(fast, memory);
            TLane turned = ~TLane.Same(_slowRun.Replace(slow, memory), slow);
            return new(fast, slow, TLane.Select((fast > fastBefore) & turned, 1, 0), TLane.Select((fast < fastBefore) & turned, 1, 0));
        }
    }
}

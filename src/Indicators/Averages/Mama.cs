using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>MESA adaptive moving average.</summary>
public static class Mama
{
    private const double FastLimit = 0.5;
    private const double SlowLimit = 0.05;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "mama",
        Name = "MESA Adaptive Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Real("fast", FastLimit, 0.01, 0.99),
            IndicatorParameter.Real("slow", SlowLimit, 0.01, 0.99),
        ],
        Outputs = [new("mama"), new("fama")],
        Formula = "mama[1] + a * (x - mama[1]), a = max(fast / turn, slow), turn = the degrees by which the phase of price fell, "
            + "at least 1; fama[1] + a / 2 * (mama - fama[1]); both from 0",
        Source = "John Ehlers, MESA Adaptive Moving Averages, Stocks & Commodities, September 2001; TA-Lib 0.6 TA_MAMA",
        WhenUndefined = "the phase is 0 where price stands still",
        TaLib = "MAMA",
        AverageType = MovingAverageType.Mama,
        AverageKernel = typeof(Average<>),
        Warmup = _ => DominantCycle.Lookback,
        Settling = arguments => DominantCycle.SettleLength
            + Windows.Settling.Of(1 - (Math.Min(Math.Min(arguments[0], arguments[1]), SlowLimit) / 2)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private DominantCycle<TLane> _cycle;
        private TLane _phase;
        private TLane _mama;
        private TLane _fama;
        private double _fast;
        private double _slow;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => Create(arguments[0], arguments[1]);

        public static Kernel<TLane> Create(double fast, double slow) =>
            new() { _cycle = new(DominantCycle.Quiet), _fast = fast, _slow = slow };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (!_cycle.Fill(row.X))
                Step(row, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _cycle.Step(row.X);
            TLane still = TLane.Same(_cycle.InPhase, 0);
            TLane phase = TLane.Select(still, 0, TLane.Each<ArcTangentInDegrees>(_cycle.Quadrature / _cycle.InPhase));
            TLane turn = _phase - phase;
            _phase = phase;
            TLane weight = TLane.Select(turn > 1, TLane.Max((TLane)_fast / turn, _slow), _fast);
            _mama = (weight * row.X) + (((TLane)1 - weight) * _mama);
            TLane half = weight * 0.5;
            _fama = (half * _mama) + (((TLane)1 - half) * _fama);
            return new(_mama, _fama);
        }
    }

    /// <summary>The first of the two alone. It has no period: 1 passes values through, any other is ignored.</summary>
    internal struct Average<TLane> : IAverage<Average<TLane>, TLane>
        where TLane : unmanaged, ILane<TLane>
    {
        private Kernel<TLane> _both;

        public static int LookbackOf(int period) => period <= 1 ? 0 : DominantCycle.Lookback;

        public static Average<TLane> Create(Arguments arguments, ref MemoryPlan plan) => Create(arguments.Integer(0), ref plan);

        public static Average<TLane> Create(int period, ref MemoryPlan plan) =>
            new() { _both = period <= 1 ? Kernel<TLane>.Create(1, 1) : Kernel<TLane>.Create(FastLimit, SlowLimit) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _both.Warm(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) => _both.Step(row, memory).First;
    }
}

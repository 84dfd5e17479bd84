using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Averages;

/// <summary>Exponential moving average.</summary>
public static partial class Ema
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ema",
        Name = "Exponential Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30)],
        Outputs = [new("ema")],
        Formula = "ema[1] + 2 / (period + 1) * (x - ema[1]), the first value being the simple average",
        Source = "TA-Lib 0.6 TA_EMA",
        TaLib = "EMA",
        AverageType = MovingAverageType.Ema,
        Warmup = arguments => Kernel<Lane1>.LookbackOf(arguments.Integer(0)),
        Settling = arguments => arguments.Integer(0) + SettleLength(arguments.Integer(0)),
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 1e-12,
    };

    internal static int SettleLength(int period) => Windows.Settling.Of((period - 1.0) / (period + 1.0));

    internal struct Kernel<TLane> : IAverage<Kernel<TLane>, TLane>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _sum;
        private TLane _average;
        private double _weight;
        private double _nextWeight;
        private int _count;

        internal readonly TLane Average => _average;

        public static int LookbackOf(int period) => period - 1;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => Create(arguments.Integer(0), ref plan);

        public static Kernel<TLane> Create(int period, ref MemoryPlan plan) => Create(period, 2.0 / (period + 1));

        /// <summary>The state before the first value, of an average whose weight is not that of its period.</summary>
        // The first step still belongs to the simple average: its newest value weighs one part in `period`.
        public static Kernel<TLane> Create(int period, double weight) => new() { _weight = 1.0 / period, _nextWeight = weight };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            _sum += row.X;
            _count++;
            _average = _sum / _count;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _average += (row.X - _average) * _weight;
            _weight = _nextWeight;
            return _average;
        }
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Volume;

/// <summary>On-balance volume.</summary>
public static partial class Obv
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "obv",
        Name = "On-Balance Volume",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.RealVolume,
        Outputs = [new("obv")],
        Formula = "obv[1] + volume when x rose, - volume when it fell, unchanged when it stood still; the first value is the first volume",
        Source = "Joseph Granville, New Key to Stock Market Profits, 1963; TA-Lib 0.6 TA_OBV",
        TaLib = "OBV",
        Settling = _ => int.MaxValue,
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 0,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, RealVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _total;
        private TLane _previous;

        internal readonly TLane Total => _total;

        // Below every price, so that the first bar counts as a rise.
        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _previous = double.NegativeInfinity };

        public void Warm(in RealVolume<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in RealVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane gained = (row.X > _previous) & row.Volume;
            TLane lost = (row.X < _previous) & row.Volume;
            _total += gained - lost;
            _previous = row.X;
            return _total;
        }
    }
}

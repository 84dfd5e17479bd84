using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Directional movement index.</summary>
public static class Dx
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "dx",
        Name = "Directional Movement Index",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("dx", 0, 100)],
        Formula = "100 * |plus_di - minus_di| / (plus_di + minus_di)",
        Source = "J. Welles Wilder, New Concepts in Technical Trading Systems, 1978; TA-Lib 0.6 TA_DX",
        WhenUndefined = "the value before while nothing moves, 0 from the start",
        TaLib = "DX",
        Warmup = arguments => arguments.Integer(0),
        Settling = arguments => arguments.Integer(0) + WilderTotal.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private DirectionalMovement<TLane> _movement;
        private TLane _index;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _movement = new(arguments.Integer(0)) };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _movement.Warm(row);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane moved = _movement.StepIndex(row, out TLane index);
            _index = TLane.Select(moved, index, _index);
            return _index;
        }
    }
}

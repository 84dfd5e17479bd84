using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Intraday momentum index.</summary>
public static class Imi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "imi",
        Name = "Intraday Momentum Index",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.OpenClose,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("imi", 0, 100)],
        Formula = "100 * up / (up + down), the sums of close - open over the bars of the window that rose "
            + "and of open - close over those that fell",
        Source = "Tushar Chande; TA-Lib 0.6 TA_IMI",
        WhenUndefined = "50 where no bar of the window has a body, as in TA-Lib 0.8; 0.6 divides zero by zero",
        TaLib = "IMI",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingAmount<TLane> _up;
        private RollingAmount<TLane> _down;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _up = new(arguments.Integer(0), ref plan), _down = new(arguments.Integer(0), ref plan) };

        public void Warm(in OpenClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenClose<TLane> row, Scratch<TLane> memory)
        {
            TLane up = _up.Add(TLane.Max(row.Close - row.Open, 0), memory);
            TLane down = _down.Add(TLane.Max(row.Open - row.Close, 0), memory);
            TLane moved = up + down;
            return TLane.Select(moved > 0, up / moved * 100, 50);
        }
    }
}

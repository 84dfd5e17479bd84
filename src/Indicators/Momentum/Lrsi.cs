using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Laguerre RSI.</summary>
public static class Lrsi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "lrsi",
        Name = "Laguerre Relative Strength Index",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Real("gamma", 0.5, 0, 0.99)],
        Outputs = [new("lrsi", 0, 1)],
        Formula = "up / (up + down), the rises and falls among l0 - l1, l1 - l2 and l2 - l3; l0 = (1 - gamma) * x + gamma * "
            + "l0[1], and each further l = -gamma * l' + l'[1] + gamma * l[1] of the l' before it, all x on the first bar",
        Source = "John Ehlers, Cybernetic Analysis for Stocks and Futures, 2004, who starts at 0",
        WhenUndefined = "0 while x stands still",
        Warmup = _ => 1,
        Settling = arguments => 10 + (4 * Windows.Settling.Of(arguments[0])),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _first;
        private TLane _second;
        private TLane _third;
        private TLane _fourth;
        private double _gamma;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _gamma = arguments[0] };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _first = _second = _third = _fourth = row.X;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane first = _first + ((row.X - _first) * (1 - _gamma));
            TLane second = _first + ((_second - first) * _gamma);
            TLane third = _second + ((_third - second) * _gamma);
            TLane fourth = _third + ((_fourth - third) * _gamma);
            TLane up = TLane.Max(first - second, 0) + TLane.Max(second - third, 0) + TLane.Max(third - fourth, 0);
            TLane down = TLane.Max(second - first, 0) + TLane.Max(third - second, 0) + TLane.Max(fourth - third, 0);
            _first = first;
            _second = second;
            _third = third;
            _fourth = fourth;
            TLane moved = up + down;
            return TLane.Select(moved > 0, up / moved, 0);
        }
    }
}

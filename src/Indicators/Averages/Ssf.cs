using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Averages;

/// <summary>Ehlers' super smoother.</summary>
public static class Ssf
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ssf",
        Name = "Ehlers Super Smoother",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(10)],
        Outputs = [new("ssf")],
        Formula = "(1 - b + a²) * (x + x[1]) / 2 + b * ssf[1] - a² * ssf[2], a = exp(-√2 * π / period), b = 2 * a * cos(√2 * π / period), "
            + "from ssf = x at the first two bars",
        Source = "John Ehlers, Cycle Analytics for Traders, 2013; Predictive and Successful Indicators, Stocks & Commodities, January 2014",
        Warmup = _ => 2,
        Settling = arguments => 2 + (2 * Windows.Settling.Of(Math.Exp(-Turn(arguments.Integer(0))))),
    };

    private static double Turn(int period) => Math.Sqrt(2) * Math.PI / period;

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _x;
        private TLane _filtered;
        private TLane _before;
        private double _input, _first, _second;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan)
        {
            double turn = Turn(arguments.Integer(0));
            double decay = Math.Exp(-turn);
            double first = 2 * decay * Math.Cos(turn);
            double second = -decay * decay;
            return new() { _input = 1 - first - second, _first = first, _second = second };
        }

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            _before = _filtered;
            _filtered = row.X;
            _x = row.X;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane filtered = ((row.X + _x) / 2 * _input) + (_filtered * _first) + (_before * _second);
            _before = _filtered;
            _filtered = filtered;
            _x = row.X;
            return filtered;
        }
    }
}

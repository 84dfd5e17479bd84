using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Averages;

/// <summary>Holt and Winters' moving average: level, trend and its change, each smoothed.</summary>
public static class Hwma
{
    private const int LongestSettling = 100_000;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "hwma",
        Name = "Holt-Winter Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,

        // Outside these bounds the recurrence can grow without end.
        Parameters =
        [
            IndicatorParameter.Real("level", 0.2, 0.15, 1),
            IndicatorParameter.Real("trend", 0.1, 0.01, 1),
            IndicatorParameter.Real("change", 0.1, 0.01, 0.1),
        ],
        Outputs = [new("hwma")],
        Formula = "f + v + a / 2; f = (1 - level) * (f[1] + v[1] + a[1] / 2) + level * x, v = (1 - trend) * (v[1] + a[1]) + trend * (f - "
            + "f[1]), a = (1 - change) * a[1] + change * (v - v[1]), from f = x, v = a = 0",
        Source = "rengel8, MetaTrader, after Holt, 1957, and Winters, 1960; pandas-ta (twopirllc, MIT) hwma",
        Settling = SettleLength,
    };

    // How long a start that was off by one is remembered: the recurrence without input, until it is below one part in a million.
    private static int SettleLength(Arguments arguments)
    {
        Kernel<Lane1> kernel = Kernel<Lane1>.Create(arguments, 1);
        int settled = 0;
        for (int bar = 1; bar < LongestSettling && bar < 2 * (settled + 100); bar++)
        {
            if (Math.Abs(kernel.Step(0).Value) > 1e-6)
                settled = bar;
        }

        return settled;
    }

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _level, _trend, _change;
        private double _levelWeight, _trendWeight, _changeWeight;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _levelWeight = arguments[0], _trendWeight = arguments[1], _changeWeight = arguments[2] };

        internal static Kernel<TLane> Create(Arguments arguments, double level)
        {
            MemoryPlan plan = default;
            Kernel<TLane> kernel = Create(arguments, ref plan);
            kernel._level = level;
            kernel._started = true;
            return kernel;
        }

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (!_started)
                _level = row.X;
            _started = true;
            return Step(row.X);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal TLane Step(TLane x)
        {
            TLane level = ((_level + _trend + (_change / 2)) * (1 - _levelWeight)) + (x * _levelWeight);
            TLane trend = ((_trend + _change) * (1 - _trendWeight)) + ((level - _level) * _trendWeight);
            _change = (_change * (1 - _changeWeight)) + ((trend - _trend) * _changeWeight);
            _level = level;
            _trend = trend;
            return level + trend + (_change / 2);
        }
    }
}

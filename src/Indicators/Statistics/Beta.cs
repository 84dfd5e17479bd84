using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Slope of the returns of one series against those of another over a window.</summary>
public static class Beta
{
    private const double Least = 1e-14;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "beta",
        Name = "Beta",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.RealReal,
        Parameters = [IndicatorParameter.Period(5, minimum: 1)],
        Outputs = [new("beta")],
        Formula = "sum((dx - mean(dx)) * (dy - mean(dy))) / sum((dx - mean(dx))²), dx = x / x[1] - 1, dy = y / y[1] - 1",
        Source = "TA-Lib 0.6 TA_BETA: x is what y is measured against",
        WhenUndefined = "0 where dx stands still, or period times its sum of squares is below 1e-14; a return from 0 counts as 0",
        TaLib = "BETA",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, RealReal<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingComoments<TLane> _moments;
        private TLane _x;
        private TLane _y;
        private double _period;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _moments = new(arguments.Integer(0), ref plan), _period = arguments[0] };

        public void Warm(in RealReal<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                Add(row, memory);
            _started = true;
            _x = row.X;
            _y = row.Y;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in RealReal<TLane> row, Scratch<TLane> memory)
        {
            Add(row, memory);
            TLane scatter = _moments.XX;
            return TLane.Select(scatter * _period < Least, 0, _moments.XY / scatter);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Add(in RealReal<TLane> row, Scratch<TLane> memory)
        {
            _moments.Add(Return(row.X, _x), Return(row.Y, _y), memory);
            _x = row.X;
            _y = row.Y;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static TLane Return(TLane x, TLane before) => TLane.Select(TLane.Abs(before) < Least, 0, (x - before) / before);
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>End of the line of least squares through a window.</summary>
public static partial class LinearReg
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "linearreg",
        Name = "Linear Regression",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("linearreg")],
        Formula = "intercept + slope * (period - 1) of the line of least squares",
        Source = "TA-Lib 0.6 TA_LINEARREG",
        TaLib = "LINEARREG",
        Warmup = arguments => arguments.Integer(0) - 1,
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 1e-12,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingLine<TLane> _line;
        private double _end;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _line = new(arguments.Integer(0), ref plan),
            _end = (arguments.Integer(0) - 1) / 2.0,
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _line.Add(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _line.Add(row.X, memory);
            return _line.At(_end, memory);
        }
    }
}

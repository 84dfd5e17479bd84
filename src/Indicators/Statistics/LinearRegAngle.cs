using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Arithmetic;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Angle in degrees of the line of least squares through a window.</summary>
public static class LinearRegAngle
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "linearreg_angle",
        Name = "Linear Regression Angle",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("linearreg_angle", -90, 90)],
        Formula = "arctan(slope) * 180 / pi, of the line of least squares",
        Source = "TA-Lib 0.6 TA_LINEARREG_ANGLE",
        TaLib = "LINEARREG_ANGLE",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingLine<TLane> _line;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _line = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _line.Add(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _line.Add(row.X, memory);
            return TLane.Each<Atan.Function>(_line.Fit(memory, out _)) * (180 / Math.PI);
        }
    }
}

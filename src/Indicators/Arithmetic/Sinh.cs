using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Hyperbolic sine.</summary>
public static class Sinh
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "sinh",
        Name = "Hyperbolic Sine",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("sinh", IsSparse: true)],
        Formula = "(e^x - e^-x) / 2",
        Source = "TA-Lib 0.6 TA_SINH",
        WhenUndefined = "not available where it is too large to be a number",
        TaLib = "SINH",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Sinh(x);
    }
}

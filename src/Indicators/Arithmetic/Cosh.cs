using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Hyperbolic cosine.</summary>
public static class Cosh
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "cosh",
        Name = "Hyperbolic Cosine",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("cosh", 1, IsSparse: true)],
        Formula = "(e^x + e^-x) / 2",
        Source = "TA-Lib 0.6 TA_COSH",
        WhenUndefined = "not available where it is too large to be a number",
        TaLib = "COSH",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Cosh(x);
    }
}

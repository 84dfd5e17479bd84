using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Natural logarithm.</summary>
public static class Ln
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "ln",
        Name = "Natural Logarithm",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("ln", IsSparse: true)],
        Formula = "log(x) to base e",
        Source = "TA-Lib 0.6 TA_LN",
        WhenUndefined = "not available for x of 0 or less",
        TaLib = "LN",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Log(x);
    }
}

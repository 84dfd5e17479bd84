using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Logarithm to base 10.</summary>
public static class Log10
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "log10",
        Name = "Common Logarithm",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("log10", IsSparse: true)],
        Formula = "log(x) to base 10",
        Source = "TA-Lib 0.6 TA_LOG10",
        WhenUndefined = "not available for x of 0 or less",
        TaLib = "LOG10",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Log10(x);
    }
}

using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Exponential function.</summary>
public static class Exp
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "exp",
        Name = "Exponential",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("exp", 0, IsSparse: true)],
        Formula = "e^x",
        Source = "TA-Lib 0.6 TA_EXP",
        WhenUndefined = "not available where it is too large to be a number",
        TaLib = "EXP",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Exp(x);
    }
}

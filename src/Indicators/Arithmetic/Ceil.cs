using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>The least whole number that is not below x.</summary>
public static class Ceil
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "ceil",
        Name = "Ceiling",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("ceil")],
        Formula = "the least whole number that is not below x",
        Source = "TA-Lib 0.6 TA_CEIL",
        TaLib = "CEIL",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Ceiling(x);
    }
}

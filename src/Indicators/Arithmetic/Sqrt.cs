using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Square root.</summary>
public static class Sqrt
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "sqrt",
        Name = "Square Root",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("sqrt", 0, IsSparse: true)],
        Formula = "the square root of x",
        Source = "TA-Lib 0.6 TA_SQRT",
        WhenUndefined = "not available for x below 0",
        TaLib = "SQRT",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Sqrt(x);
    }
}

using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Cosine of an angle in radians.</summary>
public static class Cos
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "cos",
        Name = "Cosine",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("cos", -1, 1)],
        Formula = "cos(x), x in radians",
        Source = "TA-Lib 0.6 TA_COS",
        TaLib = "COS",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Cos(x);
    }
}

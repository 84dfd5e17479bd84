using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Arc tangent in radians.</summary>
public static class Atan
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "atan",
        Name = "Arc Tangent",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("atan", -Math.PI / 2, Math.PI / 2)],
        Formula = "arctan(x), in radians",
        Source = "TA-Lib 0.6 TA_ATAN",
        TaLib = "ATAN",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Atan(x);
    }
}

using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Arc cosine in radians.</summary>
public static class Acos
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "acos",
        Name = "Arc Cosine",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("acos", 0, Math.PI, IsSparse: true)],
        Formula = "arccos(x), in radians",
        Source = "TA-Lib 0.6 TA_ACOS",
        WhenUndefined = "not available for x beyond -1 and 1",
        TaLib = "ACOS",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Acos(x);
    }
}

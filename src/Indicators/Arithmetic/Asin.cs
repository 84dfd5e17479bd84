using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Arc sine in radians.</summary>
public static class Asin
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "asin",
        Name = "Arc Sine",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("asin", -Math.PI / 2, Math.PI / 2, IsSparse: true)],
        Formula = "arcsin(x), in radians",
        Source = "TA-Lib 0.6 TA_ASIN",
        WhenUndefined = "not available for x beyond -1 and 1",
        TaLib = "ASIN",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Asin(x);
    }
}

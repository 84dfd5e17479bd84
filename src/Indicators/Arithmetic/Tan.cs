using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Tangent of an angle in radians.</summary>
public static class Tan
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "tan",
        Name = "Tangent",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("tan")],
        Formula = "tan(x), x in radians",
        Source = "TA-Lib 0.6 TA_TAN",
        TaLib = "TAN",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Tan(x);
    }
}

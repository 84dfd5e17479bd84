using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Sine of an angle in radians.</summary>
public static class Sin
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "sin",
        Name = "Sine",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("sin", -1, 1)],
        Formula = "sin(x), x in radians",
        Source = "TA-Lib 0.6 TA_SIN",
        TaLib = "SIN",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Sin(x);
    }
}

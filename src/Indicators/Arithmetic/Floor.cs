using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>The greatest whole number that is not above x.</summary>
public static class Floor
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "floor",
        Name = "Floor",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("floor")],
        Formula = "the greatest whole number that is not above x",
        Source = "TA-Lib 0.6 TA_FLOOR",
        TaLib = "FLOOR",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Floor(x);
    }
}

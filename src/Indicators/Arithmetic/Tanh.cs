using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Hyperbolic tangent.</summary>
public static class Tanh
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Pointwise<,>))
    {
        Id = "tanh",
        Name = "Hyperbolic Tangent",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.Real,
        Outputs = [new("tanh", -1, 1)],
        Formula = "(e^x - e^-x) / (e^x + e^-x)",
        Source = "TA-Lib 0.6 TA_TANH",
        TaLib = "TANH",
        Function = typeof(Function),
    };

    internal readonly struct Function : IFunction
    {
        public static double Of(double x) => Math.Tanh(x);
    }
}

using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>The natural logarithm of a ratio; 0 where one of the two numbers is not above zero.</summary>
internal readonly struct LogRatio : IFunctionOfTwo
{
    public static double Of(double x, double y) => x > 0 && y > 0 ? Math.Log(x / y) : 0;
}

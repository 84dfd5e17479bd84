namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <content>Volatility, statistics, prices and pivots.</content>
internal static partial class SkenderCases
{
    private static SkenderCase[] Volatility => [];
}

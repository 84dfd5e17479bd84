namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <content>Averages, trend, bands and stops.</content>
internal static partial class SkenderCases
{
    private static SkenderCase[] Averages => [];
}

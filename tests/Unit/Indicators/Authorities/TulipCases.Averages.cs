namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <content>Averages, trend, bands and stops.</content>
internal static partial class TulipCases
{
    private static TulipCase[] Averages => [];
}

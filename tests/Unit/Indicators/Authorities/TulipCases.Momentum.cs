namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <content>Momentum and volume.</content>
internal static partial class TulipCases
{
    private static TulipCase[] Momentum => [];
}

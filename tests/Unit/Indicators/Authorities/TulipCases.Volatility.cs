namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <content>Volatility, statistics, prices and pivots.</content>
internal static partial class TulipCases
{
    private static TulipCase[] Volatility =>
    [
        new("volatility", "volatility"),
        new("stderr", "stderr"),
        new("md", "mad"),
        new("mass", "mass"),
        new("cvi", "cvi"),
    ];
}

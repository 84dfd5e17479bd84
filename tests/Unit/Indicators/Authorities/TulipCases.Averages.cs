namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <content>Averages, trend, bands and stops.</content>
internal static partial class TulipCases
{
    private static TulipCase[] Averages =>
    [
        new("hma", "hma"),
        new("vwma", "vwma"),
        new("alma", "alma") { Agreement = Agreement.Different("there the top of the bell is moved to a whole bar") },
        new("zlema", "zlema"),
        new("wilders", "rma"),
        new("vidya", "vidya"),
        new("vhf", "vhf"),
        new("decay", "decay"),
        new("edecay", "edecay"),
        new("ce", "chandelier")
        {
            Agreement = Agreement.Different(
                "their average range begins with the first bar's high - low; their record ends in a stray value, so that no bar lines up"),
        },
    ];
}

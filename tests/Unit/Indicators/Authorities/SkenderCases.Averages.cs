namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <content>Averages, trend, bands and stops.</content>
internal static partial class SkenderCases
{
    private const string AllFromOneBar = "here all lines start on the first bar on which each has a value";

    private static SkenderCase[] Averages =>
    [
        new("hma", "hma", [14], ["hma"]),
        new("vwma", "vwma", [14], ["vwma"]),
        new("alma", "alma", [9, 0.85, 6], ["alma"]),
        new("smma", "rma", [20], ["smma"]),
        new("dynamic", "mcginley", [14, 0.6], ["dynamic"]),
        new("ichimoku", "ichimoku", [9, 26, 52], ["tenkanSen", "kijunSen", "senkouSpanA", "senkouSpanB", null])
        {
            Agreement = new(
                $"{AllFromOneBar}; their lagging line is the close 26 bars ahead, ours the one 26 bars back, to hold today's against",
                From: 77),
        },
        new("chexit", "chandelier", [22, 3], ["chandelierExit", null]),
        new("atr-stop", "atr_stop", [21, 3], ["atrStop", null]),
        new("vol-stop", "volatility_stop", [7, 3], ["sar", null]),
        new("alligator", "alligator", [], ["jaw", "teeth", "lips"]) { Agreement = new(AllFromOneBar, From: 20) },
        new("gator", "gator", [], ["upper", "lower"]) { Agreement = new(AllFromOneBar, From: 20) },
        new("vortex", "vortex", [14], ["pvi", "nvi"]),
        new("chop", "chop", [14], ["chop"]),
        new("starc", "starc", [5, 2, 10], ["upperBand", "centerline", "lowerBand"]) { Agreement = new(AllFromOneBar, From: 10) },
        new("ma-env", "ma_envelopes", [20, 2.5], ["upperEnvelope", "centerline", "lowerEnvelope"]),
        new("fcb", "fractal_bands", [2], ["upperBand", "lowerBand"]),
        new("prs", "prs", [20], ["prs", "prsPercent"]) { Agreement = new(AllFromOneBar, From: 20), Inputs = ["other.close", "close"] },
    ];
}

namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <content>Volatility, statistics, prices and pivots.</content>
internal static partial class SkenderCases
{
    private const string Redrawn = "the same turns, there each on its own bar, before it is known; here in force from the bar that confirms it";

    private static SkenderCase[] Volatility =>
    [
        new("bb", "bbw", [20, 2], ["width"]),
        new("bb", "percentb", [20, 2], ["percentB"]),
        new("bb", "zscore", [20], ["zScore"]),
        new("stdev", "stddev", [14], ["stdDev"]),
        new("stdev", "zscore", [14], ["zScore"]),
        new("ulcer", "ulcer", [14], ["ui"]),
        new("hurst", "hurst", [100], ["hurstExponent"]),
        new("slope", "rsquared", [14], ["rSquared"]),
        new("slope", "linearreg_slope", [14], ["slope"]),
        new("tr", "trange", [], ["tr"]),
        new("corr", "correl", [20], ["correlation"]) { Inputs = ["close", "other.close"] },
        new("corr", "var", [20], ["varianceB"]),
        new("beta", "beta", [50], ["beta"]) { Inputs = ["close", "other.close"] },
        new("sma-analysis", "avgdev", [20], ["mad"]),
        new("sma-analysis", "mad", [20], ["mad"]),
        new("corr", "covariance", [20], ["covariance"]) { Inputs = ["close", "other.close"] },
        new("heikinashi", "heikin_ashi", [], ["open", "high", "low", "close"]),
        new("rolling-pivots", "rolling_pivots", [20, 0], ["pp", "r1", "r2", "r3", "s1", "s2", "s3"]),
        new("fcb", "fractal", [2], ["upperBand", "lowerBand"]),
        new("fractal", "fractal", [2], ["fractalBear", "fractalBull"]) { Agreement = Agreement.Different(Redrawn) },
        new("pivots", "swings", [2, 2], ["highPoint", "lowPoint", null, null]) { Agreement = Agreement.Different(Redrawn) },
        new("zigzag", "zigzag", [5], ["zigZag", null]) { Inputs = ["close", "close"], Agreement = Agreement.Different(Redrawn) },
        new("zigzag-close", "zigzag", [5], ["zigZag", null]) { Inputs = ["close", "close"], Agreement = Agreement.Different(Redrawn) },
        new("pivot-points", "pivots_classic", [], ["pp", "r1", "r2", "r3", "s1", "s2", "s3"])
        {
            Agreement = Agreement.Different("there the levels of a calendar month for the next one, here of a bar for the next: the same on monthly bars"),
        },
        new("renko", "renko", [1], ["close", null]) { Agreement = Agreement.Different("there one row a brick, here one a bar: the same bricks") },
        new("renko-atr", "renko", [2], ["close", null])
        {
            Agreement = Agreement.Different("there the size of a brick is the last average true range of the whole series, which its first bars cannot know"),
        },
    ];
}

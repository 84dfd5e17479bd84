namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <summary>Every function Tulip Indicators has test vectors for, and what it is to us.</summary>
internal static partial class TulipCases
{
    public static IEnumerable<TulipCase> All => [.. Core, .. Averages, .. Momentum, .. Volatility];

    /// <summary>Functions without a counterpart, and why.</summary>
    public static Dictionary<string, string> NotOurs => new()
    {
        ["abs"] = "a function of expressions, not an indicator",
        ["crossany"] = "a function of expressions: crosses_above(x, y) or crosses_below(x, y)",
        ["crossover"] = "a function of expressions: crosses_above(x, y)",
        ["lag"] = "a function of expressions: ago(x, n)",
        ["round"] = "not offered: floor(x + 0.5)",
        ["trunc"] = "not offered",
        ["todeg"] = "not offered",
        ["torad"] = "not offered",
    };

    private static TulipCase[] Core =>
    [
        new("sma", "sma"),
        new("ema", "ema") { Agreement = Agreement.Different("there the first average is the first value, here the simple average of the first window") },
        new("wma", "wma"),
        new("trima", "trima"),
        new("rsi", "rsi"),
        new("ad", "ad"),
        new("mfi", "mfi"),
        new("cci", "cci") { Agreement = new("there the first value comes period - 1 bars later") },
        new("willr", "willr"),
        new("max", "max"),
        new("min", "min"),
        new("mom", "mom"),
        new("stddev", "stddev"),
        new("bbands", "bbands") { Outputs = [2, 1, 0] },
    ];
}

namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <summary>Every recorded result of Stock Indicators for .NET, and what it is to us.</summary>
internal static partial class SkenderCases
{
    public static IEnumerable<SkenderCase> All => [.. Core, .. Averages, .. Momentum, .. Volatility];

    private const string ChainedStart = "TA-Lib starts each average in the chain when the one before it has its first full window; there they start at once";

    /// <summary>Results without a counterpart, and why.</summary>
    public static Dictionary<string, string> NotOurs => new()
    {
        ["barpart"] = "a choice of price: the columns and hl2, hlc3, ohlc4 of an expression",
    };

    private static SkenderCase[] Core =>
    [
        new("sma", "sma", [20], ["sma"]),
        new("ema", "ema", [20], ["ema"]),
        new("wma", "wma", [14], ["wma"]),
        new("dema", "dema", [14], ["dema"]) { Agreement = Agreement.After(300, ChainedStart, 1e-9) },
        new("tema", "tema", [20], ["tema"]) { Agreement = Agreement.After(400, ChainedStart, 1e-9) },
        new("t3", "t3", [5, 0.7], ["t3"]) { Agreement = Agreement.After(200, ChainedStart, 1e-9) },
        new("kama", "kama", [10], ["kama"]) { Agreement = Agreement.After(400, "there the first value is one bar earlier, and is the price", 1e-3) },
        new("macd", "macd", [12, 26, 9], ["macd", "signal", "histogram"]) { Agreement = Agreement.After(250, "TA-Lib starts the fast average on the bar of the slow one", 1e-7) },
        new("obv", "obv", [], ["obv"]) { Agreement = new("there the total starts at 0, in TA-Lib at the first volume", IsLevelFree: true) },
        new("adl", "ad", [], ["adl"]),
        new("adx", "adx", [14], ["adx"]) { Agreement = Agreement.After(400, "TA-Lib sums one movement fewer before it smooths", 1e-9) },
        new("stoch", "stoch", [14, 3, 0, 3, 0], ["oscillator", "signal"])
        {
            Agreement = new("TA-Lib gives both lines from the first bar on which both have a value", From: 17),
        },
        new("roc", "roc", [14], ["roc"]),
        new("roc", "mom", [14], ["momentum"]),
        new("rsi", "rsi", [14], ["rsi"]),
        new("atr", "atr", [14], ["atr"]),
        new("willr", "willr", [14], ["williamsR"]),
        new("mfi", "mfi", [14], ["mfi"]),
        new("cci", "cci", [20], ["cci"]),
        new("bb", "bbands", [20, 2], ["upperBand", "sma", "lowerBand"]),
        new("supertrend", "supertrend", [10, 3], ["superTrend", null]),
        new("keltner", "keltner", [20, 2, 10], ["upperBand", "centerline", "lowerBand"]),
        new("donchian", "donchian", [20], ["upperBand", "centerline", "lowerBand"])
        {
            Agreement = new("there the channel of a bar is that of the bars before it; here it includes the bar", Shift: 1),
        },
    ];
}

namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <summary>Every recorded result of Stock Indicators for .NET, and what it is to us.</summary>
internal static partial class SkenderCases
{
    public static IEnumerable<SkenderCase> All => [.. Core, .. Averages, .. Momentum, .. Volatility];

    private const string Ties = "where an extreme comes twice in a window, there the other of the two bars counts";

    private const string ChainedStart = "TA-Lib starts each average in the chain when the one before it has its first full window; there they start at once";

    /// <summary>Results without a counterpart, and why.</summary>
    public static Dictionary<string, string> NotOurs => new()
    {
        ["stdev-channels"] = "one line through the whole series, redrawn as it grows: it knows the future",
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
        new("aroon", "aroon", [25], ["aroonDown", "aroonUp"]) { Agreement = Agreement.Different(Ties) },
        new("aroon", "aroonosc", [25], ["oscillator"]) { Agreement = Agreement.Different(Ties) },
        new("bop", "bop", [], ["bop"]) { Agreement = Agreement.Different("there an average over 14 bars, in TA-Lib the bar's own") },
        new("chaikin-osc", "adosc", [3, 10], ["oscillator"])
        {
            Agreement = Agreement.After(120, "TA-Lib starts both averages at the first value of the line, there at the mean of a window", 1e-9),
        },
        new("cmo", "cmo", [14], ["cmo"]) { Agreement = Agreement.Different("there sums of a window, as Chande has it; TA-Lib smooths as Wilder does") },
        new("epma", "linearreg", [10], ["epma"]),
        new("htl", "ht_trendline", [], ["trendline"]) { Agreement = Agreement.Different("there the mean of high and low is read, and the cycle starts elsewhere") },
        new("mama", "mama", [0.5, 0.05], ["mama", "fama"]) { Agreement = Agreement.Different("there the mean of high and low is read, and the averages start elsewhere") },
        new("psar", "sar", [0.02, 0.2], ["sar"]) { Agreement = Agreement.After(40, "there the first direction is up and nothing is told before it turns; on a turn the two limit the first stop by other bars", 1e-3) },
        new("stoch-rsi", "stochrsi", [14, 14, 3, 0], ["stochRsi", "signal"]) { Agreement = new("TA-Lib gives both lines from the first bar on which both have a value", From: 29) },
        new("trix", "trix", [14], ["trix"]) { Agreement = Agreement.After(300, ChainedStart, 1e-9) },
        new("uo", "ultosc", [7, 14, 28], ["ultimate"]),
        new("doji", "doji", [], ["match"]) { Agreement = Agreement.Different("there a body below a fixed part of the price; in TA-Lib of the recent ranges") },
        new("marubozu", "marubozu", [], ["match"]) { Agreement = Agreement.Different("there the body is a fixed part of the candle; in TA-Lib its shadows are short against recent ranges") },
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

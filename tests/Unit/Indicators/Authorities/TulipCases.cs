namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <summary>Every function Tulip Indicators has test vectors for, and what it is to us.</summary>
internal static partial class TulipCases
{
    public static IEnumerable<TulipCase> All => [.. Core, .. Averages, .. Momentum, .. Volatility];

    private const string FirstValue = "there an exponential average starts as the first value, in TA-Lib as the simple average of the first window";

    private const string FirstMovement = "there the first value comes a bar earlier";

    private const string FewerMovements = "TA-Lib sums one movement fewer before it smooths, and the vectors are too short to converge";

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
        new("ema", "ema") { Agreement = Agreement.Different(FirstValue) },
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
        new("acos", "acos"),
        new("adosc", "adosc"),
        new("adx", "adx") { Inputs = [0, 1, 1], InputCount = 2, Agreement = Agreement.Different(FewerMovements) },
        new("adxr", "adxr") { Inputs = [0, 1, 1], InputCount = 2, Agreement = Agreement.Different(FewerMovements) },
        new("aroonosc", "aroonosc"),
        new("asin", "asin"),
        new("atan", "atan"),
        new("atr", "atr") { Agreement = Agreement.Different("there the first bar's own range is part of the first average") },
        new("avgprice", "avgprice"),
        new("bop", "bop"),
        new("ceil", "ceil"),
        new("cos", "cos"),
        new("cosh", "cosh"),
        new("dema", "dema") { Agreement = Agreement.Different(FirstValue) },
        new("dx", "dx") { Inputs = [0, 1, 1], InputCount = 2, Agreement = new(FirstMovement, WhereBoth: true) },
        new("exp", "exp"),
        new("floor", "floor"),
        new("kama", "kama") { Agreement = new("there the price before the first window counts as the first value", WhereBoth: true) },
        new("linreg", "linearreg"),
        new("linregintercept", "linearreg_intercept"),
        new("linregslope", "linearreg_slope"),
        new("ln", "ln"),
        new("log10", "log10"),
        new("macd", "macd") { Agreement = Agreement.Different(FirstValue) },
        new("md", "avgdev"),
        new("medprice", "medprice"),
        new("mul", "mult"),
        new("natr", "natr") { Agreement = Agreement.Different("there the first bar's own range is part of the first average") },
        new("roc", "rocp"),
        new("rocr", "rocr"),
        new("sin", "sin"),
        new("sinh", "sinh"),
        new("sqrt", "sqrt"),
        new("sub", "sub"),
        new("sum", "sum"),
        new("tan", "tan"),
        new("tanh", "tanh"),
        new("tema", "tema") { Agreement = Agreement.Different(FirstValue) },
        new("tr", "trange") { Agreement = new("the first bar has no close before it: there its range counts, in TA-Lib it has no value", From: 1) },
        new("trix", "trix") { Agreement = Agreement.Different(FirstValue) },
        new("tsf", "tsf"),
        new("typprice", "typprice"),
        new("ultosc", "ultosc"),
        new("var", "var"),
        new("wcprice", "wclprice"),
        new("add", "add"),
        new("div", "div"),
        new("obv", "obv") { Agreement = new("there the total starts at 0, in TA-Lib at the first volume", IsLevelFree: true) },
        new("psar", "sar") { Agreement = Agreement.Different("TA-Lib takes the first direction from the movement of the first two bars, and starts at the first bar's extreme") },
        new("cmo", "cmo") { Agreement = Agreement.Different("there sums of a window, as Chande has it; TA-Lib smooths as Wilder does") },
        new("aroon", "aroon"),
        new("di", "plus_di") { Outputs = [0], Agreement = new(FirstMovement, WhereBoth: true) },
        new("di", "minus_di") { Outputs = [1], Agreement = new(FirstMovement, WhereBoth: true) },
        new("dm", "plus_dm") { Outputs = [0] },
        new("dm", "minus_dm") { Outputs = [1] },
        new("apo", "apo") { Parameters = options => [options[0], options[1], 1], Agreement = Agreement.Different(FirstValue) },
        new("ppo", "ppo") { Parameters = options => [options[0], options[1], 1], Agreement = Agreement.Different(FirstValue) },
        new("stoch", "stoch") { Parameters = options => [options[0], options[1], 0, options[2], 0] },
        new("abands", "accbands") { Outputs = [1, 2, 0] },
    ];
}

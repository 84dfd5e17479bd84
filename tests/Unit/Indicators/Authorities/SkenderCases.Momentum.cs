namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <content>Momentum and volume.</content>
internal static partial class SkenderCases
{
    private static SkenderCase[] Momentum =>
    [
        new("awesome", "ao", [5, 34], ["oscillator"]),
        new("cmf", "cmf", [20], ["cmf"]),
        new("crsi", "crsi", [3, 2, 100], ["connorsRsi"]),
        new("dpo", "dpo", [14], ["dpo"])
        {
            Agreement = new("there the value stands in the middle of its average, 8 bars before it is known", Shift: -8),
        },
        new("elder-ray", "elder_ray", [13], ["bullPower", "bearPower"]),
        new("fisher", "fisher", [10], ["fisher", "trigger"])
        {
            Agreement = new("there values are given from the first bar on, of the windows there are", From: 9),
        },
        new("force", "efi", [2], ["forceIndex"]),
        new("kama", "er", [10], ["er"]),
        new("kvo", "kvo", [34, 55, 13], ["oscillator", "signal"]) { Agreement = SignalLater(68) },
        new("pmo", "pmo", [35, 20, 10], ["pmo", "signal"]) { Agreement = SignalLater(63) },
        new("pvo", "pvo", [12, 26, 9], ["pvo", "signal", "histogram"]) { Agreement = SignalLater(33) },
        new("roc-wb", "roc_bands", [20, 5, 5], ["roc", "rocEma", "upperBand", "lowerBand"]) { Agreement = SignalLater(24) },
        new("smi", "smi", [13, 25, 2, 3], ["smi", "signal"]),
        new("stc", "stc", [10, 23, 50, 0.5], ["stc"])
        {
            Agreement = Agreement.Different("Schaff smooths two stochastics, both exponentially; there it is one, by a simple average"),
        },
        new("stoch", "kdj", [14, 3, 3], ["k", "d", "j"])
        {
            Agreement = Agreement.Different("KDJ smooths exponentially from 50; there k and d are simple averages"),
        },
        new("tsi", "tsi", [25, 13, 7], ["tsi", "signal"]) { Agreement = SignalLater(43) },
        new("vwap", "anchored_vwap", [], ["vwap"]) { Inputs = ["high", "low", "close", "volume", "0"] },
    ];

    private static Agreement SignalLater(int bar) => new("here no line starts before all have a value", From: bar);
}

namespace TradingChitti.Rules.Catalog;

/// <summary>Rules over prices and volumes, with their textbook definitions.</summary>
internal static class TechnicalRules
{
    public static IReadOnlyList<RuleDefinition> All { get; } =
    [
        Rule(
            "golden-cross", "Golden cross", Direction.Bullish, Severity.Urgent, 20,
            "crosses_above(sma(50), sma(200))",
            "The 50-day average has risen above the 200-day average: the medium trend has turned up.",
            "Edwards & Magee, Technical Analysis of Stock Trends"),
        Rule(
            "death-cross", "Death cross", Direction.Bearish, Severity.Urgent, 20,
            "crosses_below(sma(50), sma(200))",
            "The 50-day average has fallen below the 200-day average: the medium trend has turned down.",
            "Edwards & Magee, Technical Analysis of Stock Trends"),
        Rule(
            "ema-cross-up", "20/50 EMA cross up", Direction.Bullish, Severity.Notice, 10,
            "crosses_above(ema(20), ema(50))",
            "The 20-day exponential average has risen above the 50-day one: the short trend has turned up.",
            "Murphy, Technical Analysis of the Financial Markets, ch. 9"),
        Rule(
            "ema-cross-down", "20/50 EMA cross down", Direction.Bearish, Severity.Notice, 10,
            "crosses_below(ema(20), ema(50))",
            "The 20-day exponential average has fallen below the 50-day one: the short trend has turned down.",
            "Murphy, Technical Analysis of the Financial Markets, ch. 9"),
        Rule(
            "rsi-oversold-turn", "RSI turns up from oversold", Direction.Bullish, Severity.Notice, 5,
            "crosses_above(rsi(14), 30)",
            "RSI has come back above 30 after being oversold: selling has let up.",
            "Wilder, New Concepts in Technical Trading Systems (1978)"),
        Rule(
            "rsi-overbought-turn", "RSI turns down from overbought", Direction.Bearish, Severity.Notice, 5,
            "crosses_below(rsi(14), 70)",
            "RSI has come back below 70 after being overbought: buying has let up.",
            "Wilder, New Concepts in Technical Trading Systems (1978)"),
        Rule(
            "macd-bullish-cross", "MACD crosses above its signal", Direction.Bullish, Severity.Info, 5,
            "crosses_above(macd(12, 26, 9).macd, macd(12, 26, 9).signal)",
            "The MACD line has risen above its signal line: momentum has turned up.",
            "Appel, Technical Analysis: Power Tools for Active Investors"),
        Rule(
            "macd-bearish-cross", "MACD crosses below its signal", Direction.Bearish, Severity.Info, 5,
            "crosses_below(macd(12, 26, 9).macd, macd(12, 26, 9).signal)",
            "The MACD line has fallen below its signal line: momentum has turned down.",
            "Appel, Technical Analysis: Power Tools for Active Investors"),
        Rule(
            "bollinger-breakout", "Breakout above the Bollinger band", Direction.Bullish, Severity.Notice, 5,
            "crosses_above(close, bbands(20, 2).upper) and volume > sma(volume, 20)",
            "The close has left the upper Bollinger band on more than average volume.",
            "Bollinger, Bollinger on Bollinger Bands, method I"),
        Rule(
            "bollinger-breakdown", "Breakdown below the Bollinger band", Direction.Bearish, Severity.Notice, 5,
            "crosses_below(close, bbands(20, 2).lower) and volume > sma(volume, 20)",
            "The close has left the lower Bollinger band on more than average volume.",
            "Bollinger, Bollinger on Bollinger Bands, method I"),
        Rule(
            "bollinger-squeeze", "Bollinger squeeze", Direction.Neutral, Severity.Info, 20,
            "(bbands(20, 2).upper - bbands(20, 2).lower) / bbands(20, 2).middle"
                + " <= lowest((bbands(20, 2).upper - bbands(20, 2).lower) / bbands(20, 2).middle, 125)",
            "The Bollinger bands are as narrow as they have been in six months: a large move often follows, in either direction.",
            "Bollinger, Bollinger on Bollinger Bands, the squeeze"),
        Rule(
            "volume-breakout", "Breakout to a 20-day high on volume", Direction.Bullish, Severity.Urgent, 5,
            "close > ago(highest(close, 20), 1) and volume > 2 * sma(volume, 20)",
            "The close is above every close of the 20 days before, on more than twice the average volume.",
            "Donchian's 20-day rule, confirmed by volume (Murphy, ch. 7)"),
        Rule(
            "volume-breakdown", "Breakdown to a 20-day low on volume", Direction.Bearish, Severity.Urgent, 5,
            "close < ago(lowest(close, 20), 1) and volume > 2 * sma(volume, 20)",
            "The close is below every close of the 20 days before, on more than twice the average volume.",
            "Donchian's 20-day rule, confirmed by volume (Murphy, ch. 7)"),
        Rule(
            "52-week-high", "52-week high", Direction.Bullish, Severity.Notice, 10,
            "high > ago(highest(high, 250), 1)",
            "The high is above every high of the 250 sessions before, about 52 weeks.",
            "George & Hwang, The 52-Week High and Momentum Investing (2004)"),
        Rule(
            "52-week-low", "52-week low", Direction.Bearish, Severity.Notice, 10,
            "low < ago(lowest(low, 250), 1)",
            "The low is below every low of the 250 sessions before, about 52 weeks.",
            "George & Hwang, The 52-Week High and Momentum Investing (2004)"),
        Rule(
            "nr7", "Narrowest range of seven days", Direction.Neutral, Severity.Info, 3,
            "high - low < ago(lowest(high - low, 6), 1)",
            "The day's range is narrower than each of the six before: a breakout day often follows.",
            "Crabel, Day Trading with Short Term Price Patterns (1990), NR7"),
        Rule(
            "inside-bar-breakout", "Breakout from an inside bar", Direction.Bullish, Severity.Info, 3,
            "ago(high < ago(high, 1) and low > ago(low, 1), 1) and close > ago(high, 2)",
            "Yesterday traded inside the day before, and today closed above that day's high.",
            "Crabel, Day Trading with Short Term Price Patterns (1990), inside day"),
        Rule(
            "gap-up", "Gap up on volume", Direction.Bullish, Severity.Notice, 3,
            "low > ago(high, 1) and volume > 1.5 * sma(volume, 20)",
            "The day's low is above the high of the day before, on more than one and a half times the average volume.",
            "Edwards & Magee, Technical Analysis of Stock Trends, breakaway gaps"),
        Rule(
            "gap-down", "Gap down on volume", Direction.Bearish, Severity.Notice, 3,
            "high < ago(low, 1) and volume > 1.5 * sma(volume, 20)",
            "The day's high is below the low of the day before, on more than one and a half times the average volume.",
            "Edwards & Magee, Technical Analysis of Stock Trends, breakaway gaps"),
        Rule(
            "obv-accumulation", "Volume leads price", Direction.Bullish, Severity.Info, 10,
            "obv > ago(highest(obv, 50), 1) and close <= ago(highest(close, 50), 1)",
            "On-balance volume is at a 50-day high while the close is not: shares are being gathered ahead of the price.",
            "Granville, New Key to Stock Market Profits (1963)"),
        Rule(
            "three-day-advance", "Three rising days on rising volume", Direction.Bullish, Severity.Info, 5,
            "rising(close, 3) and rising(volume, 3)",
            "Close and volume have both risen on each of the last three days.",
            "Murphy, Technical Analysis of the Financial Markets, ch. 7: volume confirms price"),
        Rule(
            "delivery-spike", "Delivery spike on an up day", Direction.Bullish, Severity.Notice, 5,
            "delivery > 2 * sma(delivery, 20) and delivery / volume > 0.5 and close > ago(close, 1)",
            "More than twice the average number of shares went to delivery, over half of the day's volume, and the close rose.",
            "NSE security-wise delivery position"),
    ];

    private static RuleDefinition Rule(
        string id, string name, Direction direction, Severity severity, int cooldownSessions, string expression, string text, string source) =>
        new(id, name, RuleFamily.Technical, expression, direction, severity, text, source, cooldownSessions);
}

namespace TradingChitti.Rules.Catalog;

/// <summary>Rules that ask prices, accounts and news to agree.</summary>
internal static class CombinedRules
{
    public static IReadOnlyList<RuleDefinition> All { get; } =
    [
        Rule(
            "quality-pullback", "Quality on sale", Direction.Bullish, Severity.Notice, 10,
            "roe > 0.15 and debt_to_equity < 1 and rsi(14) < 35",
            "A company with more than 15 % return on equity and moderate debt, sold down to an RSI below 35.",
            "Quality (Novy-Marx, 2013) bought on weakness (Wilder, 1978)"),
        Rule(
            "value-momentum", "Value with momentum", Direction.Bullish, Severity.Notice, 10,
            "pe > 0 and pe < 20 and close > sma(200) and crosses_above(close, sma(50))",
            "Less than 20 times earnings, above the 200-day average, and just back above the 50-day average.",
            "Asness, Moskowitz & Pedersen, Value and Momentum Everywhere (2013)"),
        Rule(
            "news-breakout", "Breakout on good news", Direction.Bullish, Severity.Urgent, 3,
            "close > ago(highest(close, 20), 1) and news.sentiment(3d) > 0.1",
            "The close is above every close of the 20 days before, and the news of the last three days is positive.",
            "Chan, Stock Price Reaction to News and No-News (2003)"),
        Rule(
            "news-breakdown", "Breakdown on bad news", Direction.Bearish, Severity.Urgent, 3,
            "close < ago(lowest(close, 20), 1) and news.sentiment(3d) < -0.1",
            "The close is below every close of the 20 days before, and the news of the last three days is negative.",
            "Chan, Stock Price Reaction to News and No-News (2003)"),
        Rule(
            "news-volume", "News with volume", Direction.Neutral, Severity.Notice, 3,
            "news.count(3d) >= 1 and volume > 2 * sma(volume, 20)",
            "The company is in the news and traded more than twice its average volume.",
            "Barber & Odean, All That Glitters (2008)"),
    ];

    private static RuleDefinition Rule(
        string id, string name, Direction direction, Severity severity, int cooldownSessions, string expression, string text, string source) =>
        new(id, name, RuleFamily.Combined, expression, direction, severity, text, source, cooldownSessions);
}

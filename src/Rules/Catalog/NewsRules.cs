namespace TradingChitti.Rules.Catalog;

/// <summary>Rules over the articles that name a company.</summary>
internal static class NewsRules
{
    public static IReadOnlyList<RuleDefinition> All { get; } =
    [
        Rule(
            "news-positive-swing", "News turns positive", Direction.Bullish, Severity.Notice, 2,
            "news.sentiment(3d) > 0.2 and news.count(3d) >= 2",
            "At least two articles in three days, and on average clearly positive.",
            "Tetlock, Giving Content to Investor Sentiment (2007)"),
        Rule(
            "news-negative", "News turns negative", Direction.Bearish, Severity.Urgent, 2,
            "news.sentiment(3d) < -0.2 and news.count(3d) >= 1",
            "The articles of the last three days are on average clearly negative.",
            "Tetlock, Giving Content to Investor Sentiment (2007)"),
        Rule(
            "news-burst", "Burst of coverage", Direction.Neutral, Severity.Info, 3,
            "news.count(3d) >= 5 and news.count(3d) > 0.3 * news.count(30d)",
            "Five or more articles in three days, three times the rate of the last thirty.",
            "Barber & Odean, All That Glitters (2008)"),
    ];

    private static RuleDefinition Rule(
        string id, string name, Direction direction, Severity severity, int cooldownSessions, string expression, string text, string source) =>
        new(id, name, RuleFamily.News, expression, direction, severity, text, source, cooldownSessions);
}

namespace TradingChitti.Rules;

/// <summary>One thing that speaks for a signal.</summary>
/// <param name="Kind">One of <see cref="SeriesKind"/>, <see cref="ConditionKind"/> and <see cref="ArticleKind"/>.</param>
/// <param name="Text">The series by name, the condition in words, or the article's title.</param>
/// <param name="Value">The series' value at the last bar, or null where it has none.</param>
/// <param name="Previous">Its value at the bar before, where the rule compares with it.</param>
/// <param name="ArticleId">The article, for an article.</param>
/// <param name="Url">Where the article is, if known.</param>
public sealed record EvidenceItem(string Kind, string Text, double? Value, double? Previous, long? ArticleId, string? Url)
{
    /// <summary>A series and its value.</summary>
    public const string SeriesKind = "series";

    /// <summary>A part of the rule that is true, in words.</summary>
    public const string ConditionKind = "condition";

    /// <summary>An article.</summary>
    public const string ArticleKind = "article";

    /// <summary>Evidence from an article: what an <see cref="IEvidenceProvider"/> adds.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="title">Its title.</param>
    /// <param name="sentiment">Its sentiment for the company from -1 to 1, or null.</param>
    /// <param name="url">Where it is, if known.</param>
    public static EvidenceItem Article(long articleId, string title, double? sentiment, string? url) =>
        new(ArticleKind, title, sentiment, null, articleId, url);
}

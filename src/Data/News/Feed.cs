namespace TradingChitti.Data.News;

/// <summary>A feed to make known.</summary>
public sealed record FeedSeed(string FeedId, string Title, string Publisher, string Url, int CadenceSeconds, bool Enabled = true);

/// <summary>What a poll needs to know of a feed.</summary>
public sealed record FeedToFetch(string FeedId, string Url, int CadenceSeconds, string? ETag, string? LastModified, int ConsecutiveFailures);

/// <summary>How a poll ended, for the feed's row.</summary>
/// <param name="Status">Kebab case: ok, malformed, html-page, not-found and so on.</param>
/// <param name="Error">In words; null when the poll succeeded.</param>
/// <param name="Entries">Entries read; null leaves the last number.</param>
/// <param name="ETag">To be sent next time; null when there is none.</param>
/// <param name="LastModified">To be sent next time; null when there is none.</param>
/// <param name="Url">New address after permanent redirects, or null.</param>
public sealed record FeedPoll(
    string FeedId,
    DateTimeOffset At,
    string Status,
    string? Error,
    int? Entries,
    string? ETag,
    string? LastModified,
    DateTimeOffset NextPollAt,
    string? Url);

/// <summary>An article as a feed brought it.</summary>
public sealed record NewArticle(string ArticleKey, string? Url, string Title, string Summary, string? Author, DateTimeOffset? PublishedAt);

/// <summary>An article to be read.</summary>
public sealed record ArticleText(long ArticleId, string Title, string Summary, DateTimeOffset FetchedAt);

/// <summary>What was read out of an article.</summary>
public sealed record ArticleReading(long ArticleId, string Label, double Score, string Model, IReadOnlyList<MentionRow> Mentions);

/// <summary>A company an article names.</summary>
/// <param name="SpanStart">Into title, line break, summary.</param>
public sealed record MentionRow(int InstrumentId, int SpanStart, int SpanLength, string Surface, string Label, double Score);

namespace TradingChitti.Feeds;

/// <summary>A feed as read: what it is, and its entries in document order.</summary>
/// <param name="Format">Family and version, such as <c>RSS 2.0</c>, <c>Atom 1.0</c> or <c>JSON Feed 1.1</c>.</param>
/// <param name="Encoding">The encoding the bytes were read in, by its registered name in lower case.</param>
/// <param name="Title">Plain text, or null.</param>
/// <param name="Link">The page the feed belongs to, or null.</param>
/// <param name="Entries">At most <see cref="FeedLimits.MaxEntries"/>.</param>
/// <param name="Warnings">What was wrong and read around, in words; at most <see cref="FeedLimits.MaxWarnings"/>.</param>
public sealed record FeedDocument(
    string Format, string Encoding, string? Title, string? Link, IReadOnlyList<FeedEntry> Entries, IReadOnlyList<string> Warnings);

/// <summary>One entry of a feed. Text is plain: markup removed, references decoded, white space collapsed.</summary>
public sealed record FeedEntry
{
    /// <summary>The publisher's own identifier (guid, atom:id, rdf:about), or null.</summary>
    public string? Id { get; init; }

    /// <summary>Address of the article, absolute where a base is known, or null.</summary>
    public string? Link { get; init; }

    /// <summary>Headline; empty when there is none. At most <see cref="FeedLimits.MaxTitleChars"/> characters.</summary>
    public string Title { get; init; } = "";

    /// <summary>Description, or else the beginning of the content. At most <see cref="FeedLimits.MaxSummaryChars"/> characters.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Names as given; an e-mail address where no name is.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Categories, tags and subjects.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>UTC, or null when missing or unreadable.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>UTC, or null when missing or unreadable.</summary>
    public DateTimeOffset? Updated { get; init; }
}

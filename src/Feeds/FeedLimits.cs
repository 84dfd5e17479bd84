namespace TradingChitti.Feeds;

/// <summary>The bounds within which every document is read.</summary>
public static class FeedLimits
{
    /// <summary>Larger documents are refused.</summary>
    public const int MaxBytes = 15 << 20;

    /// <summary>Further entries are left out, with a warning.</summary>
    public const int MaxEntries = 10_000;

    /// <summary>Longer titles are cut.</summary>
    public const int MaxTitleChars = 1_000;

    /// <summary>Longer summaries are cut.</summary>
    public const int MaxSummaryChars = 4_000;

    /// <summary>Longer identifiers, links, names and categories are left out.</summary>
    public const int MaxValueChars = 4_000;

    /// <summary>Authors, and categories, kept of one entry.</summary>
    public const int MaxValuesPerEntry = 50;

    /// <summary>Documents nested deeper are refused.</summary>
    public const int MaxDepth = 256;

    /// <summary>Further warnings are left out.</summary>
    public const int MaxWarnings = 20;

    /// <summary>Characters of one element looked at before markup is removed.</summary>
    internal const int MaxRawChars = 64 << 10;
}

namespace TradingChitti.Feeds;

/// <summary>Why bytes are not a feed.</summary>
/// <param name="Kind">For code.</param>
/// <param name="Reason">For people: one clause, lower case, no full stop.</param>
public sealed record FeedProblem(FeedProblemKind Kind, string Reason);

/// <summary>The ways in which bytes fail to be a feed.</summary>
public enum FeedProblemKind
{
    /// <summary>There is nothing but white space.</summary>
    Empty,

    /// <summary>More than <see cref="FeedLimits.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>A web page: a consent wall, an error page or the wrong address.</summary>
    HtmlPage,

    /// <summary>Well-formed perhaps, but of no feed format.</summary>
    NotAFeed,

    /// <summary>Of a feed format by its beginning, but unreadable.</summary>
    Malformed,

    /// <summary>Nested deeper than <see cref="FeedLimits.MaxDepth"/>.</summary>
    TooDeep,
}

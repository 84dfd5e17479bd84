namespace TradingChitti.Feeds;

/// <summary>What is known about the bytes besides the bytes.</summary>
/// <param name="ContentType">The HTTP Content-Type header; its charset outranks the XML declaration.</param>
/// <param name="BaseAddress">Where the feed came from; relative links resolve against it.</param>
/// <param name="AssumedOffset">Offset of times that name no zone; UTC when not given. <c>05-Oct-2026 09:30:01</c> is always Indian time.</param>
public sealed record FeedHints(string? ContentType = null, Uri? BaseAddress = null, TimeSpan AssumedOffset = default)
{
    /// <summary>Nothing is known.</summary>
    public static FeedHints None { get; } = new();
}

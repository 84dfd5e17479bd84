namespace TradingChitti.App.Api;

/// <summary>All items of a list.</summary>
public sealed record ItemList<TItem>(IReadOnlyList<TItem> Items);

/// <summary>Some items of a list; <paramref name="Next"/> is the <c>before</c> of the page that follows, or null at the end.</summary>
public sealed record Page<TItem>(IReadOnlyList<TItem> Items, string? Next);

internal static class Page
{
    /// <summary>Makes a page of rows read with a limit one larger than asked for.</summary>
    internal static Page<TItem> Of<TItem>(IReadOnlyList<TItem> rows, int limit, Func<TItem, string> cursor) =>
        rows.Count > limit ? new([.. rows.Take(limit)], cursor(rows[limit - 1])) : new(rows, null);
}

namespace TradingChitti.Feeds.Xml;

/// <summary>Gathers one entry; the better source of a value wins over the one that came first.</summary>
internal sealed class EntryBuilder
{
    private readonly List<string> _authors = [];
    private readonly List<string> _categories = [];

    public string? Id { get; set; }

    public string? Link { get; set; }

    public string? Title { get; set; }

    public string? AlternativeTitle { get; set; }

    public string? Summary { get; set; }

    public string? Content { get; set; }

    public DateTimeOffset? Published { get; set; }

    public DateTimeOffset? Created { get; set; }

    public DateTimeOffset? Updated { get; set; }

    public void AddAuthor(string? name) => Add(_authors, name);

    public void AddCategory(string? name) => Add(_categories, name);

    public FeedEntry Build() => new()
    {
        Id = Id,
        Link = Link,
        Title = Title is { Length: > 0 } ? Title : AlternativeTitle ?? "",
        Summary = Summary is { Length: > 0 } ? Summary : Content ?? "",
        Authors = [.. _authors],
        Categories = [.. _categories],
        Published = Published ?? Created,
        Updated = Updated,
    };

    private static void Add(List<string> values, string? value)
    {
        if (value is { Length: > 0 and <= FeedLimits.MaxValueChars } && values.Count < FeedLimits.MaxValuesPerEntry && !values.Contains(value))
            values.Add(value);
    }
}

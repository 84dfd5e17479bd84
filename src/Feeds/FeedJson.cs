using System.Text.Json;

namespace TradingChitti.Feeds;

/// <summary>Writes a feed as JSON, for scripts: <c>feeds parse FILE --json</c>.</summary>
public static class FeedJson
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Writes format, encoding, title, link, entries and warnings.</summary>
    /// <param name="writer">Receives one object.</param>
    /// <param name="feed">The feed.</param>
    public static void Write(Utf8JsonWriter writer, FeedDocument feed)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(feed);
        writer.WriteStartObject();
        writer.WriteString("format", feed.Format);
        writer.WriteString("encoding", feed.Encoding);
        writer.WriteString("title", feed.Title);
        writer.WriteString("link", feed.Link);
        writer.WriteStartArray("entries");
        foreach (FeedEntry entry in feed.Entries)
            Write(writer, entry);
        writer.WriteEndArray();
        Write(writer, "warnings", feed.Warnings);
        writer.WriteEndObject();
    }

    /// <summary>Writes why bytes are not a feed.</summary>
    /// <param name="writer">Receives one object.</param>
    /// <param name="problem">The problem.</param>
    public static void Write(Utf8JsonWriter writer, FeedProblem problem)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(problem);
        writer.WriteStartObject();
        writer.WriteString("problem", JsonNamingPolicy.CamelCase.ConvertName(problem.Kind.ToString()));
        writer.WriteString("reason", problem.Reason);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FeedEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("id", entry.Id);
        writer.WriteString("link", entry.Link);
        writer.WriteString("title", entry.Title);
        writer.WriteString("summary", entry.Summary);
        Write(writer, "authors", entry.Authors);
        Write(writer, "published", entry.Published);
        Write(writer, "updated", entry.Updated);
        Write(writer, "categories", entry.Categories);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, DateTimeOffset? instant) =>
        writer.WriteString(name, instant?.UtcDateTime.ToString(InstantFormat, System.Globalization.CultureInfo.InvariantCulture));

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}

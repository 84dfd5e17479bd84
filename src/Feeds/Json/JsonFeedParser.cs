using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TradingChitti.Feeds.Text;

namespace TradingChitti.Feeds.Json;

/// <summary>Reads JSON Feed 1.x.</summary>
internal static class JsonFeedParser
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        string encoding,
        FeedHints hints,
        FeedWarnings warnings,
        [NotNullWhen(true)] out FeedDocument? feed,
        [NotNullWhen(false)] out FeedProblem? problem)
    {
        feed = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8.ToArray(), Options);
            JsonElement root = document.RootElement;
            if (!root.TryGetProperty("items", out JsonElement items) || items.ValueKind != JsonValueKind.Array)
            {
                problem = new(FeedProblemKind.NotAFeed, "not a feed: JSON without a list of items");
                return false;
            }

            string version = Text(root, "version") is { } address && address.LastIndexOf('/') is > 0 and int slash ? address[(slash + 1)..] : "1";
            List<FeedEntry> entries = [];
            foreach (JsonElement item in items.EnumerateArray())
            {
                if (entries.Count >= FeedLimits.MaxEntries)
                {
                    warnings.Add($"only the first {FeedLimits.MaxEntries} entries were read");
                    break;
                }

                if (item.ValueKind == JsonValueKind.Object)
                    entries.Add(ReadItem(item, hints, warnings));
            }

            problem = null;
            feed = new(
                $"JSON Feed {PlainText.Collapse(version, 10)}", encoding, Plain(Text(root, "title"), FeedLimits.MaxTitleChars),
                Text(root, "home_page_url"), entries, warnings.Texts);
            return true;
        }
        catch (JsonException failure)
        {
            problem = new(FeedProblemKind.Malformed, $"not readable as JSON: line {failure.LineNumber + 1}");
            return false;
        }
    }

    private static FeedEntry ReadItem(JsonElement item, FeedHints hints, FeedWarnings warnings)
    {
        string? body = Text(item, "summary") is { Length: > 0 } summary ? summary : Text(item, "content_text");
        return new()
        {
            Id = Text(item, "id"),
            Link = FeedLink.Absolute(Text(item, "url") ?? Text(item, "external_url"), hints.BaseAddress),
            Title = Plain(Text(item, "title"), FeedLimits.MaxTitleChars) ?? "",
            Summary = Plain(body, FeedLimits.MaxSummaryChars)
                ?? PlainText.FromHtml(Text(item, "content_html").AsSpan(), FeedLimits.MaxSummaryChars),
            Authors = [.. Authors(item)],
            Categories = [.. Strings(item, "tags")],
            Published = Date(item, "date_published", hints, warnings),
            Updated = Date(item, "date_modified", hints, warnings),
        };
    }

    private static IEnumerable<string> Authors(JsonElement item)
    {
        if (item.TryGetProperty("authors", out JsonElement authors) && authors.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement author in authors.EnumerateArray().Take(FeedLimits.MaxValuesPerEntry))
            {
                if (author.ValueKind == JsonValueKind.Object && Text(author, "name") is { Length: > 0 } name)
                    yield return name;
            }
        }
        else if (item.TryGetProperty("author", out JsonElement single) && single.ValueKind == JsonValueKind.Object
            && Text(single, "name") is { Length: > 0 } name)
        {
            yield return name;
        }
    }

    private static IEnumerable<string> Strings(JsonElement item, string property)
    {
        if (!item.TryGetProperty(property, out JsonElement list) || list.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (JsonElement one in list.EnumerateArray().Take(FeedLimits.MaxValuesPerEntry))
        {
            if (one.ValueKind == JsonValueKind.String && Readable(one) is { Length: > 0 } text)
                yield return text;
        }
    }

    private static DateTimeOffset? Date(JsonElement item, string property, FeedHints hints, FeedWarnings warnings)
    {
        string? text = Text(item, property);
        if (string.IsNullOrEmpty(text))
            return null;
        if (FeedDate.TryParse(text, hints.AssumedOffset, out DateTimeOffset instant))
            return instant;
        warnings.Add($"unreadable date: {PlainText.Collapse(text, 40)}");
        return null;
    }

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out JsonElement value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => Readable(value),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;

    // A string of half surrogates is legal JSON and no text.
    private static string? Readable(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Plain(string? text, int maxChars) => text is null ? null : PlainText.Collapse(text, maxChars);
}

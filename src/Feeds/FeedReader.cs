using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TradingChitti.Feeds.Json;
using TradingChitti.Feeds.Text;
using TradingChitti.Feeds.Xml;

namespace TradingChitti.Feeds;

/// <summary>
/// Reads RSS 0.9x and 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0 and JSON Feed, also where they are damaged in the ways feeds are.
/// Document types are skipped, never processed: no entity is expanded that the document defines, and nothing is loaded.
/// </summary>
public static class FeedReader
{
    /// <summary>Reads a feed. Never throws on content; time and memory are bounded by <see cref="FeedLimits"/>.</summary>
    /// <param name="bytes">The body as received, after decompression.</param>
    /// <param name="hints">What is known besides.</param>
    /// <param name="feed">The feed, when there is one.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> bytes,
        FeedHints hints,
        [NotNullWhen(true)] out FeedDocument? feed,
        [NotNullWhen(false)] out FeedProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(hints);
        feed = null;
        if (bytes.Length > FeedLimits.MaxBytes)
        {
            problem = new(FeedProblemKind.TooLarge, string.Create(
                CultureInfo.InvariantCulture, $"{bytes.Length / 1048576.0:0.#} MiB, more than the {FeedLimits.MaxBytes >> 20} MiB a feed may have"));
            return false;
        }

        FeedWarnings warnings = new();
        ReadOnlySpan<byte> utf8 = FeedEncoding.ToUtf8(bytes, hints.ContentType, warnings, out string encoding);
        ReadOnlySpan<byte> trimmed = utf8.Trim(" \t\r\n\0"u8);
        if (trimmed.IsEmpty)
        {
            problem = new(FeedProblemKind.Empty, "the body is empty");
            return false;
        }

        if (trimmed[0] == (byte)'{')
            return JsonFeedParser.TryParse(trimmed, encoding, hints, warnings, out feed, out problem);
        XmlFeedParser parser = new(utf8, encoding, hints, warnings);
        return parser.TryParse(out feed, out problem);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TradingChitti.Feeds;

namespace TradingChitti.News.Identity;

/// <summary>
/// What makes two entries the same article, on every run: the link where there is one (the same article in two feeds is one), else the
/// publisher's identifier within its feed, else what the entry says and when.
/// </summary>
public static class ArticleKey
{
    /// <summary>The key: a kind, a colon and 32 hexadecimal digits.</summary>
    /// <param name="feedId">The feed the entry came from.</param>
    /// <param name="entry">The entry.</param>
    public static string Of(string feedId, FeedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        // A permanent identifier outlives the link, but only one that names the whole web is safe beyond its feed.
        if (CanonicalLink.Of(entry.Id) is { } permalink)
            return Key("link", permalink);
        if (!string.IsNullOrWhiteSpace(entry.Id))
            return Key("guid", $"{feedId}\n{entry.Id.Trim()}");
        if (CanonicalLink.Of(entry.Link) is { } link)
            return Key("link", link);
        string published = entry.Published?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "";
        return Key("text", $"{feedId}\n{published}\n{entry.Title}\n{entry.Summary}");
    }

    private static string Key(string kind, string value) =>
        $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, 16))}";
}

namespace TradingChitti.Feeds.Text;

/// <summary>Addresses of articles: absolute where a base is known, web addresses only.</summary>
internal static class FeedLink
{
    public static bool IsWebAddress(string? text) =>
        text is not null && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    /// <summary>The address as written when it is absolute, resolved when it is relative, null when it is neither.</summary>
    public static string? Absolute(string? address, Uri? against)
    {
        if (string.IsNullOrEmpty(address) || address.Length > FeedLimits.MaxValueChars)
            return null;
        if (IsWebAddress(address))
            return address;
        // javascript:, data: and the like are no address of an article; "/a" parses as a file and is relative.
        if (Uri.TryCreate(address, UriKind.Absolute, out Uri? own) && own.Scheme != Uri.UriSchemeFile)
            return null;
        return against is not null && Uri.TryCreate(against, address, out Uri? resolved) ? resolved.AbsoluteUri : address;
    }
}

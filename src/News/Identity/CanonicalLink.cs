namespace TradingChitti.News.Identity;

/// <summary>One spelling for each address of an article: what only tracks the reader is removed.</summary>
public static class CanonicalLink
{
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "igshid", "yclid", "mc_cid", "mc_eid", "cmpid", "icid", "ito",
        "ocid", "ncid", "smid", "_ga", "_gl", "ref", "ref_src", "referrer", "source", "src", "from", "spm", "xtor", "at_medium", "at_campaign",
        "pfrom", "rssfeed", "feedtype",
    };

    /// <summary>The address without fragment, tracking parameters, default port and final slash; null when it is no web address.</summary>
    /// <param name="link">As in the feed.</param>
    public static string? Of(string? link)
    {
        if (string.IsNullOrWhiteSpace(link) || !Uri.TryCreate(link.Trim(), UriKind.Absolute, out Uri? address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            return null;
        IEnumerable<string> kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(IsKept);
        string query = string.Join('&', kept);
        string path = address.AbsolutePath.Length > 1 ? address.AbsolutePath.TrimEnd('/') : "";
        string host = address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
        string port = address.IsDefaultPort ? "" : $":{address.Port}";
        return $"https://{host}{port}{path}{(query.Length > 0 ? "?" : "")}{query}";
    }

    private static bool IsKept(string parameter)
    {
        int equals = parameter.IndexOf('=');
        string name = equals < 0 ? parameter : parameter[..equals];
        return !Tracking.Contains(name) && !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
            && !name.StartsWith("at_", StringComparison.OrdinalIgnoreCase);
    }
}

using System.Text;

namespace TradingChitti.Feeds.Xml;

/// <summary>The vocabularies that carry news.</summary>
internal enum FeedNamespace
{
    /// <summary>RSS of any version, or no namespace.</summary>
    Rss,
    Atom,
    DublinCore,
    DublinCoreTerms,
    Content,
    Rdf,
    Xml,
    Other,
}

/// <summary>The prefixes in force, by the depth of the element that bound them.</summary>
internal sealed class NamespaceScopes
{
    private readonly List<(int Depth, string Prefix, FeedNamespace Namespace)> _bindings = [];

    /// <summary>Whether the Atom namespace seen was that of Atom 0.3.</summary>
    public bool IsAtom03 { get; private set; }

    /// <summary>Whether the RSS namespace seen was that of RSS 0.90.</summary>
    public bool IsRss090 { get; private set; }

    public void Bind(int depth, ReadOnlySpan<byte> attribute, ReadOnlySpan<byte> uri)
    {
        ReadOnlySpan<byte> prefix = attribute.Length > "xmlns:".Length ? attribute["xmlns:".Length..] : default;
        if (uri.Length > 200 || prefix.Length > 40 || _bindings.Count >= 1000)
            return;
        _bindings.Add((depth, Encoding.UTF8.GetString(prefix), Known(Encoding.UTF8.GetString(uri).Trim(), prefix.IsEmpty)));
    }

    public void Leave(int depth)
    {
        while (_bindings.Count > 0 && _bindings[^1].Depth > depth)
            _bindings.RemoveAt(_bindings.Count - 1);
    }

    /// <summary>The vocabulary of a name; a prefix nobody bound means what it usually means.</summary>
    public FeedNamespace Resolve(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> local)
    {
        int colon = name.IndexOf((byte)':');
        local = name[(colon + 1)..];
        ReadOnlySpan<byte> prefix = colon < 0 ? default : name[..colon];
        for (int i = _bindings.Count - 1; i >= 0; i--)
        {
            if (Ascii.Equals(prefix, _bindings[i].Prefix))
                return _bindings[i].Namespace;
        }

        if (prefix.IsEmpty)
            return FeedNamespace.Rss;
        if (Ascii.EqualsIgnoreCase(prefix, "dc"u8))
            return FeedNamespace.DublinCore;
        if (Ascii.EqualsIgnoreCase(prefix, "dcterms"u8))
            return FeedNamespace.DublinCoreTerms;
        if (Ascii.EqualsIgnoreCase(prefix, "content"u8))
            return FeedNamespace.Content;
        if (Ascii.EqualsIgnoreCase(prefix, "atom"u8))
            return FeedNamespace.Atom;
        if (Ascii.EqualsIgnoreCase(prefix, "rdf"u8))
            return FeedNamespace.Rdf;
        if (Ascii.EqualsIgnoreCase(prefix, "rss"u8))
            return FeedNamespace.Rss;
        return Ascii.EqualsIgnoreCase(prefix, "xml"u8) ? FeedNamespace.Xml : FeedNamespace.Other;
    }

    private FeedNamespace Known(string uri, bool isDefault)
    {
        switch (uri.TrimEnd('/', '#').ToLowerInvariant())
        {
            case "http://www.w3.org/2005/atom" or "https://www.w3.org/2005/atom":
                return FeedNamespace.Atom;
            case "http://purl.org/atom/ns":
                IsAtom03 = true;
                return FeedNamespace.Atom;
            case "http://my.netscape.com/rdf/simple/0.9" or "http://channel.netscape.com/rdf/simple/0.9":
                IsRss090 = true;
                return FeedNamespace.Rss;
            case "http://purl.org/rss/1.0" or "http://purl.org/net/rss1.1" or "http://backend.userland.com/rss2" or "http://blogs.law.harvard.edu/tech/rss":
                return FeedNamespace.Rss;
            case "http://purl.org/dc/elements/1.1" or "http://purl.org/dc/elements/1.0":
                return FeedNamespace.DublinCore;
            case "http://purl.org/dc/terms":
                return FeedNamespace.DublinCoreTerms;
            case "http://purl.org/rss/1.0/modules/content":
                return FeedNamespace.Content;
            case "http://www.w3.org/1999/02/22-rdf-syntax-ns":
                return FeedNamespace.Rdf;
            case "http://www.w3.org/1999/xhtml" or "http://www.w3.org/2000/svg" or "http://www.w3.org/1998/math/mathml":
                return FeedNamespace.Other;
            default:
                // An unknown default namespace is a publisher's spelling of RSS; an unknown prefix is an extension.
                return isDefault ? FeedNamespace.Rss : FeedNamespace.Other;
        }
    }
}

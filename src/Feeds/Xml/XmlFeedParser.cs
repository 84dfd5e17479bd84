using System.Diagnostics.CodeAnalysis;
using System.Text;
using TradingChitti.Feeds.Text;

namespace TradingChitti.Feeds.Xml;

/// <summary>Reads the XML families: RSS, RDF and Atom.</summary>
internal ref struct XmlFeedParser(ReadOnlySpan<byte> utf8, string encoding, FeedHints hints, FeedWarnings warnings)
{
    private readonly string _encoding = encoding;
    private readonly FeedHints _hints = hints;
    private readonly FeedWarnings _warnings = warnings;
    private readonly List<FeedEntry> _entries = [];
    private FeedElements _elements = new(utf8, warnings, hints.BaseAddress);
    private string? _title;
    private string? _link;
    private bool _isAtom;

    public bool TryParse([NotNullWhen(true)] out FeedDocument? feed, [NotNullWhen(false)] out FeedProblem? problem)
    {
        feed = null;
        if (!_elements.MoveToRoot())
        {
            problem = IsHtml(_elements.DocumentType)
                ? HtmlPage()
                : new(FeedProblemKind.NotAFeed, "not XML: there is no element in it");
            return false;
        }

        string? format = RecognizeRoot();
        if (format is null)
        {
            problem = Unrecognized();
            return false;
        }

        if (_elements.Is("channel"u8))
            ReadChannel(_elements.Depth);
        else
            ReadRoot(_elements.Depth);
        return Finish(format, out feed, out problem);
    }

    private static bool IsHtml(ReadOnlySpan<byte> documentType)
    {
        if (documentType.Length < "<!DOCTYPE".Length)
            return false;
        ReadOnlySpan<byte> name = documentType["<!DOCTYPE".Length..].TrimStart(" \t\r\n"u8);
        return name.Length >= 4 && Ascii.EqualsIgnoreCase(name[..4], "html"u8);
    }

    private static FeedProblem HtmlPage() => new(FeedProblemKind.HtmlPage, "an HTML page, not a feed");

    private readonly FeedProblem Unrecognized()
    {
        if (_elements.Is("html"u8) || _elements.Is("head"u8) || _elements.Is("body"u8) || _elements.Is("script"u8) || _elements.Is("meta"u8)
            || IsHtml(_elements.DocumentType))
            return HtmlPage();
        string name = Encoding.UTF8.GetString(_elements.LocalName[..Math.Min(40, _elements.LocalName.Length)]);
        return new(FeedProblemKind.NotAFeed, $"not a feed: its root element is <{PlainText.Collapse(name, 40)}>");
    }

    private string? RecognizeRoot()
    {
        if (_elements.Is("rss"u8))
        {
            string version = _elements.Attribute("version"u8) is { Length: > 0 and <= 10 } given ? given : "2.0";
            return $"RSS {PlainText.Collapse(version, 10)}";
        }

        if (_elements.Is("RDF"u8))
            return _elements.Scopes.IsRss090 ? "RSS 0.90" : "RSS 1.0";
        if (_elements.Is("channel"u8))
            return "RSS 2.0";
        if (!_elements.Is("feed"u8))
            return null;
        _isAtom = true;
        return _elements.Scopes.IsAtom03 || _elements.Attribute("version"u8) == "0.3" ? "Atom 0.3" : "Atom 1.0";
    }

    private readonly bool Finish(string format, out FeedDocument? feed, out FeedProblem? problem)
    {
        feed = null;
        if (_elements.IsTooDeep)
        {
            problem = new(FeedProblemKind.TooDeep, $"nested more than {FeedLimits.MaxDepth} elements deep");
            return false;
        }

        if (_elements.IsTruncated && _entries.Count < FeedLimits.MaxEntries)
        {
            if (_entries.Count == 0)
            {
                problem = new(FeedProblemKind.Malformed, "it breaks off before the first complete entry");
                return false;
            }

            _warnings.Add("the document breaks off before its end; the last entry may be missing");
        }

        problem = null;
        feed = new(format, _encoding, _title, _link, _entries, _warnings.Texts);
        return true;
    }

    private void ReadRoot(int root)
    {
        if (_isAtom)
        {
            ReadChannel(root);
            return;
        }

        while (_elements.NextChild(root))
        {
            // RSS 0.90 and 1.0 keep items beside the channel, the others inside.
            if (_elements.Is("channel"u8))
                ReadChannel(_elements.Depth);
            else if (_elements.Is("item"u8) && !ReadEntry())
                return;
        }
    }

    private void ReadChannel(int channel)
    {
        while (_elements.NextChild(channel))
        {
            FeedNamespace space = _elements.Namespace;
            if (space is FeedNamespace.Rss or FeedNamespace.Atom)
            {
                if (_elements.Is("item"u8) || _elements.Is("entry"u8))
                {
                    if (!ReadEntry())
                        return;
                }
                else if (_elements.Is("title"u8))
                {
                    _title = TextConstruct(FeedLimits.MaxTitleChars) is { Length: > 0 } title ? title : _title;
                }
                else if (_elements.Is("link"u8))
                {
                    _link ??= Link();
                }
            }
            else if (space == FeedNamespace.DublinCore && _elements.Is("title"u8))
            {
                _title ??= TextConstruct(FeedLimits.MaxTitleChars);
            }
        }
    }

    private bool ReadEntry()
    {
        int depth = _elements.Depth;
        EntryBuilder entry = new() { Id = _elements.Namespace == FeedNamespace.Rss ? RdfAbout() : null };
        string? permalink = null;
        while (_elements.NextChild(depth))
            ReadEntryChild(entry, ref permalink);
        if (_elements.Depth >= depth)
            return false; // the document broke off inside the entry
        entry.Link ??= permalink ?? (FeedLink.IsWebAddress(entry.Id) && !_isAtom ? entry.Id : null);
        if (_entries.Count >= FeedLimits.MaxEntries)
        {
            _warnings.Add($"only the first {FeedLimits.MaxEntries} entries were read");
            return false;
        }

        _entries.Add(entry.Build());
        return true;
    }

    private readonly string? RdfAbout() => _elements.Attributes.IndexOf("about"u8) >= 0 ? _elements.Attribute("about"u8) : null;

    private void ReadEntryChild(EntryBuilder entry, ref string? permalink)
    {
        switch (_elements.Namespace)
        {
            case FeedNamespace.Rss or FeedNamespace.Atom:
                ReadCore(entry, ref permalink);
                break;
            case FeedNamespace.DublinCore or FeedNamespace.DublinCoreTerms:
                ReadDublinCore(entry);
                break;
            case FeedNamespace.Content when _elements.Is("encoded"u8):
                entry.Content ??= TextConstruct(FeedLimits.MaxSummaryChars);
                break;
        }
    }

    private void ReadCore(EntryBuilder entry, ref string? permalink)
    {
        if (_elements.Is("title"u8))
        {
            entry.Title ??= TextConstruct(FeedLimits.MaxTitleChars);
        }
        else if (_elements.Is("link"u8))
        {
            entry.Link ??= Link();
        }
        else if (_elements.Is("guid"u8))
        {
            bool isLink = _elements.Attribute("isPermaLink"u8) is not { } given || !given.Equals("false", StringComparison.OrdinalIgnoreCase);
            entry.Id = Value() ?? entry.Id;
            if (isLink && FeedLink.IsWebAddress(entry.Id))
                permalink = entry.Id;
        }
        else if (_elements.Is("id"u8))
        {
            entry.Id = Value() ?? entry.Id;
        }
        else if (_elements.Is("description"u8) || _elements.Is("summary"u8))
        {
            entry.Summary ??= TextConstruct(FeedLimits.MaxSummaryChars);
        }
        else if (_elements.Is("content"u8) || _elements.Is("body"u8))
        {
            entry.Content ??= TextConstruct(FeedLimits.MaxSummaryChars);
        }
        else if (_elements.Is("pubDate"u8) || _elements.Is("published"u8) || _elements.Is("issued"u8))
        {
            entry.Published ??= Date();
        }
        else if (_elements.Is("created"u8))
        {
            entry.Created ??= Date();
        }
        else if (_elements.Is("updated"u8) || _elements.Is("modified"u8))
        {
            entry.Updated ??= Date();
        }
        else if (_elements.Is("author"u8) || _elements.Is("contributor"u8))
        {
            if (_isAtom)
                ReadPerson(entry, _elements.Is("author"u8));
            else
                entry.AddAuthor(TextConstruct(FeedLimits.MaxTitleChars));
        }
        else if (_elements.Is("category"u8))
        {
            string? term = _elements.Attribute("label"u8) ?? _elements.Attribute("term"u8);
            entry.AddCategory(term ?? TextConstruct(FeedLimits.MaxTitleChars));
        }
    }

    private void ReadDublinCore(EntryBuilder entry)
    {
        if (_elements.Is("title"u8))
            entry.AlternativeTitle ??= TextConstruct(FeedLimits.MaxTitleChars);
        else if (_elements.Is("date"u8) || _elements.Is("issued"u8) || _elements.Is("created"u8))
            entry.Created ??= Date();
        else if (_elements.Is("modified"u8))
            entry.Updated ??= Date();
        else if (_elements.Is("creator"u8))
            entry.AddAuthor(TextConstruct(FeedLimits.MaxTitleChars));
        else if (_elements.Is("subject"u8))
            entry.AddCategory(TextConstruct(FeedLimits.MaxTitleChars));
        else if (_elements.Is("description"u8))
            entry.Content ??= TextConstruct(FeedLimits.MaxSummaryChars);
    }

    private void ReadPerson(EntryBuilder entry, bool keep)
    {
        int depth = _elements.Depth;
        string? name = null;
        string? email = null;
        while (_elements.NextChild(depth))
        {
            if (_elements.Is("name"u8))
                name ??= TextConstruct(FeedLimits.MaxTitleChars);
            else if (_elements.Is("email"u8))
                email ??= TextConstruct(FeedLimits.MaxTitleChars);
        }

        if (keep)
            entry.AddAuthor(name is { Length: > 0 } ? name : email);
    }

    /// <summary>Text of a title or description: by its declared type in Atom, HTML or text in RSS where nobody says which.</summary>
    private string TextConstruct(int maxChars)
    {
        string? type = _isAtom ? _elements.Attribute("type"u8) : null;
        bool escaped = _elements.Attribute("mode"u8) == "escaped";
        ReadOnlySpan<char> text = _elements.ReadText(out bool hasMarkup);
        bool isText = _isAtom && !escaped && (hasMarkup || type is null or "text" or "text/plain" or "xhtml" or "application/xhtml+xml");
        // Content that says nothing of its type and begins with a tag is HTML, whatever the specification's default.
        bool isMislabelled = isText && !hasMarkup && maxChars == FeedLimits.MaxSummaryChars && text.TrimStart().StartsWith('<');
        if (isText && !isMislabelled)
            return PlainText.Collapse(text, maxChars);
        string plain = PlainText.FromHtml(text, maxChars);
        return maxChars == FeedLimits.MaxSummaryChars ? PlainText.WithoutSignature(plain) : plain;
    }

    private string? Value()
    {
        ReadOnlySpan<char> text = _elements.ReadText(out _).Trim();
        return text.IsEmpty || text.Length > FeedLimits.MaxValueChars ? null : PlainText.Collapse(text, FeedLimits.MaxValueChars);
    }

    private DateTimeOffset? Date()
    {
        ReadOnlySpan<char> text = _elements.ReadText(out _).Trim();
        if (FeedDate.TryParse(text, _hints.AssumedOffset, out DateTimeOffset instant))
            return instant;
        if (!text.IsEmpty)
            _warnings.Add($"unreadable date: {PlainText.Collapse(text, 40)}");
        return null;
    }

    private string? Link()
    {
        Uri? against = _elements.Base;
        if (_elements.Attribute("href"u8) is { Length: > 0 } href)
        {
            string? relation = _elements.Attribute("rel"u8);
            return relation is null or "" or "alternate" ? FeedLink.Absolute(href, against) : null;
        }

        return _elements.Namespace == FeedNamespace.Atom && !_isAtom ? null : FeedLink.Absolute(Value(), against);
    }
}

using System.Text;
using TradingChitti.Feeds.Text;

namespace TradingChitti.Feeds.Xml;

/// <summary>
/// The open elements over a <see cref="MarkupReader"/>: gives the children of an element and the text of an element, closes what a
/// publisher left open, and ignores end tags that end nothing.
/// </summary>
internal ref struct FeedElements(ReadOnlySpan<byte> utf8, FeedWarnings warnings, Uri? baseAddress)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private readonly FeedWarnings _warnings = warnings;
    private readonly NamespaceScopes _scopes = new();
    private readonly List<(int Depth, Uri? Base)> _bases = [(0, baseAddress)];
    private readonly TextBuffer _text = new();
    private readonly (int Start, int Length)[] _open = new (int, int)[FeedLimits.MaxDepth + 1];
    private MarkupReader _reader = new(utf8);
    private MarkupKind _kind;
    private bool _closeNext;

    /// <summary>Open elements, the current one included.</summary>
    public int Depth { get; private set; }

    /// <summary>The document is nested deeper than allowed; reading has stopped.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>The document's own type declaration, as written.</summary>
    public ReadOnlySpan<byte> DocumentType { get; private set; }

    public FeedNamespace Namespace { get; private set; }

    /// <summary>Name of the current element without its prefix.</summary>
    public ReadOnlySpan<byte> LocalName { get; private set; }

    /// <summary>The attributes of the current start tag, valid until the next read.</summary>
    public ReadOnlySpan<byte> Attributes { get; private set; }

    public readonly bool IsTruncated => _reader.IsTruncated || Depth > 0;

    public readonly NamespaceScopes Scopes => _scopes;

    /// <summary>What relative addresses here are relative to.</summary>
    public readonly Uri? Base => _bases[^1].Base;

    public readonly bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(LocalName, name);

    /// <summary>Moves to the next child of the element at <paramref name="parent"/>, skipping what is left of the last one.</summary>
    public bool NextChild(int parent)
    {
        while (Depth >= parent && ReadToken())
        {
            if (_kind == MarkupKind.Start && Depth == parent + 1)
                return true;
        }

        return false;
    }

    /// <summary>The value of an attribute of the current start tag, references decoded, or null.</summary>
    public readonly string? Attribute(ReadOnlySpan<byte> name)
    {
        AttributeReader attributes = new(Attributes);
        while (attributes.Read())
        {
            ReadOnlySpan<byte> found = attributes.Name;
            if (!Ascii.EqualsIgnoreCase(found[(found.IndexOf((byte)':') + 1)..], name) || Ascii.EqualsIgnoreCase(found, "xml:base"u8))
                continue;
            return Decode(attributes.Value);
        }

        return null;
    }

    /// <summary>The text of the current element, what is nested in it included, up to its end; valid until the next call.</summary>
    public ReadOnlySpan<char> ReadText(out bool hasMarkup)
    {
        int depth = Depth;
        hasMarkup = false;
        _text.Clear();
        while (ReadToken() && Depth >= depth)
        {
            switch (_kind)
            {
                case MarkupKind.Text:
                    _text.AppendReferenced(_reader.Content);
                    break;
                case MarkupKind.CData:
                    _text.Append(_reader.Content);
                    break;
                case MarkupKind.Start:
                    hasMarkup = true;
                    AppendBreak();
                    break;
                case MarkupKind.End:
                    AppendBreak();
                    break;
            }
        }

        return _text.Written;
    }

    /// <summary>Moves to the root element, past declarations, comments and leading junk.</summary>
    public bool MoveToRoot()
    {
        while (ReadToken())
        {
            if (_kind == MarkupKind.Start)
                return true;
            if (_kind is MarkupKind.Text or MarkupKind.CData && !_reader.Content.Trim(" \t\r\n\0"u8).IsEmpty)
                _warnings.Add("text before the first element was skipped");
        }

        return false;
    }

    private readonly void AppendBreak()
    {
        ReadOnlySpan<byte> local = _reader.Name[(_reader.Name.IndexOf((byte)':') + 1)..];
        if (Ascii.EqualsIgnoreCase(local, "p"u8) || Ascii.EqualsIgnoreCase(local, "div"u8) || Ascii.EqualsIgnoreCase(local, "br"u8)
            || Ascii.EqualsIgnoreCase(local, "li"u8) || Ascii.EqualsIgnoreCase(local, "td"u8) || Ascii.EqualsIgnoreCase(local, "tr"u8)
            || (local.Length == 2 && local[0] is (byte)'h' or (byte)'H'))
            _text.Append(' ');
    }

    private bool ReadToken()
    {
        if (_closeNext)
        {
            _closeNext = false;
            _kind = MarkupKind.End;
            Close(Depth - 1);
            return true;
        }

        while (_reader.Read())
        {
            _kind = _reader.Kind;
            switch (_kind)
            {
                case MarkupKind.Start:
                    return Open();
                case MarkupKind.End:
                    if (TryClose())
                        return true;
                    continue;
                case MarkupKind.DocumentType:
                    DocumentType = _reader.Content;
                    if (_reader.Content.IndexOf("<!ENTITY"u8) >= 0)
                        _warnings.Add("the document defines entities of its own; they are not expanded");
                    continue;
                default:
                    return true;
            }
        }

        return false;
    }

    private bool Open()
    {
        if (Depth >= FeedLimits.MaxDepth)
        {
            IsTooDeep = true;
            return false;
        }

        _open[++Depth] = (_reader.NameStart, _reader.Name.Length);
        Attributes = _reader.Content;
        if (Attributes.IndexOf((byte)':') >= 0 || Attributes.IndexOf("xmlns"u8) >= 0)
            ReadScopes();
        Namespace = _scopes.Resolve(_reader.Name, out ReadOnlySpan<byte> local);
        LocalName = local;
        _closeNext = _reader.IsEmpty || IsVoidHtml(local);
        return true;
    }

    private readonly void ReadScopes()
    {
        AttributeReader attributes = new(Attributes);
        while (attributes.Read())
        {
            if (attributes.Name.StartsWith("xmlns"u8))
                _scopes.Bind(Depth, attributes.Name, attributes.Value);
            else if (Ascii.EqualsIgnoreCase(attributes.Name, "xml:base"u8) && Decode(attributes.Value) is { } address)
                _bases.Add((Depth, Resolve(address, Base)));
        }
    }

    private static Uri? Resolve(string address, Uri? against)
    {
        if (against is not null && Uri.TryCreate(against, address, out Uri? resolved))
            return resolved;
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? absolute) ? absolute : against;
    }

    private bool TryClose()
    {
        ReadOnlySpan<byte> name = _reader.Name;
        for (int level = Depth; level > 0; level--)
        {
            (int start, int length) = _open[level];
            if (length != name.Length || !Ascii.EqualsIgnoreCase(_utf8.Slice(start, length), name))
                continue;
            if (level != Depth)
                _warnings.Add("elements were left open");
            Close(level - 1);
            return true;
        }

        return false;
    }

    private void Close(int depth)
    {
        Depth = depth;
        _scopes.Leave(depth);
        while (_bases.Count > 1 && _bases[^1].Depth > depth)
            _bases.RemoveAt(_bases.Count - 1);
    }

    // Unescaped HTML in a description has elements that never end; <link> is not among them, it is RSS.
    private static bool IsVoidHtml(ReadOnlySpan<byte> name) =>
        name.Length is 2 or 3 && (Ascii.EqualsIgnoreCase(name, "br"u8) || Ascii.EqualsIgnoreCase(name, "img"u8) || Ascii.EqualsIgnoreCase(name, "hr"u8));

    private static string? Decode(ReadOnlySpan<byte> value)
    {
        if (value.Length > FeedLimits.MaxValueChars)
            return null;
        if (!value.Contains((byte)'&'))
            return Encoding.UTF8.GetString(value).Trim();
        TextBuffer buffer = new();
        buffer.AppendReferenced(value);
        return buffer.Written.Trim().ToString();
    }
}

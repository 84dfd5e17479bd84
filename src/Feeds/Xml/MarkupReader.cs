namespace TradingChitti.Feeds.Xml;

/// <summary>What <see cref="MarkupReader"/> stands on.</summary>
internal enum MarkupKind
{
    None,
    Start,
    End,
    Text,
    CData,
    DocumentType,
}

/// <summary>
/// A forgiving scanner over UTF-8: start tags, end tags, text and CDATA, one after the other, nothing copied and each byte looked at a
/// bounded number of times. It knows no document types and expands nothing.
/// </summary>
internal ref struct MarkupReader(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private int _position;

    public MarkupKind Kind { get; private set; }

    /// <summary>Name of a tag, with its prefix.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Offset of <see cref="Name"/> in the document.</summary>
    public int NameStart { get; private set; }

    /// <summary>Everything in a start tag after the name; or the characters of text, as written.</summary>
    public ReadOnlySpan<byte> Content { get; private set; }

    /// <summary>A start tag that is its own end.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The document ended inside a tag, a comment or CDATA.</summary>
    public bool IsTruncated { get; private set; }

    public bool Read()
    {
        while (_position < _utf8.Length)
        {
            ReadOnlySpan<byte> rest = _utf8[_position..];
            if (rest[0] != (byte)'<')
                return Text(rest, 0);
            if (rest.Length == 1)
            {
                IsTruncated = true;
                _position++;
                continue;
            }

            byte second = rest[1];
            if (second == (byte)'!')
            {
                if (Declaration(rest))
                    return true;
                continue;
            }

            if (second == (byte)'?')
            {
                SkipPast(rest, "?>"u8);
                continue;
            }

            if (second == (byte)'/')
            {
                if (rest.Length > 2 && !IsNameStart(rest[2]))
                    return Text(rest, 1);
                if (EndTag(rest))
                    return true;
                continue;
            }

            // "a < b" in text that should have escaped it.
            if (!IsNameStart(second))
                return Text(rest, 1);
            if (StartTag(rest))
                return true;
        }

        Kind = MarkupKind.None;
        return false;
    }

    private static bool IsNameStart(byte value) => char.IsAsciiLetter((char)value) || value is (byte)'_' or (byte)':' or >= 0x80;

    private bool Text(ReadOnlySpan<byte> rest, int skip)
    {
        int next = rest[skip..].IndexOf((byte)'<');
        int length = next < 0 ? rest.Length : skip + next;
        Kind = MarkupKind.Text;
        Content = rest[..length];
        _position += length;
        return true;
    }

    private bool Declaration(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("<!--"u8))
        {
            SkipPast(rest, "-->"u8);
            return false;
        }

        if (rest.StartsWith("<![CDATA["u8))
        {
            ReadOnlySpan<byte> body = rest["<![CDATA[".Length..];
            int end = body.IndexOf("]]>"u8);
            IsTruncated |= end < 0;
            Kind = MarkupKind.CData;
            Content = end < 0 ? body : body[..end];
            _position = end < 0 ? _utf8.Length : _position + "<![CDATA[".Length + end + 3;
            return true;
        }

        // A document type ends at '>' outside its bracketed subset.
        int close = rest.IndexOf((byte)'>');
        int subset = close < 0 ? -1 : rest[..close].IndexOf((byte)'[');
        if (subset >= 0)
        {
            int subsetEnd = rest[subset..].IndexOf("]>"u8);
            int spaced = subsetEnd < 0 ? rest[subset..].LastIndexOf((byte)']') : subsetEnd;
            close = spaced < 0 ? -1 : subset + spaced + Math.Max(0, rest[(subset + spaced)..].IndexOf((byte)'>'));
        }

        Kind = MarkupKind.DocumentType;
        Content = close < 0 ? rest : rest[..(close + 1)];
        IsTruncated |= close < 0;
        _position += Content.Length;
        return true;
    }

    private bool StartTag(ReadOnlySpan<byte> rest)
    {
        int close = FindTagEnd(rest);
        if (close < 0)
        {
            IsTruncated = true;
            _position = _utf8.Length;
            return false;
        }

        ReadOnlySpan<byte> inside = rest[1..close];
        IsEmpty = inside.Length > 0 && inside[^1] == (byte)'/';
        if (IsEmpty)
            inside = inside[..^1];
        int nameLength = inside.IndexOfAny(" \t\r\n/"u8);
        Kind = MarkupKind.Start;
        Name = nameLength < 0 ? inside : inside[..nameLength];
        Content = nameLength < 0 ? default : inside[nameLength..];
        NameStart = _position + 1;
        _position += close + 1;
        return true;
    }

    private bool EndTag(ReadOnlySpan<byte> rest)
    {
        int end = rest[1..].IndexOfAny((byte)'>', (byte)'<') + 1;
        if (end == 0)
            end = rest.Length; // the document's last bracket is missing

        Kind = MarkupKind.End;
        Name = rest[2..end].Trim(" \t\r\n"u8);
        NameStart = _position + 2;
        // "</title" without its bracket ends where the next tag begins.
        _position += end == rest.Length || rest[end] == (byte)'<' ? end : end + 1;
        return true;
    }

    /// <summary>The closing bracket outside quotes; where quotes are broken, the first one.</summary>
    private static int FindTagEnd(ReadOnlySpan<byte> rest)
    {
        int at = 1;
        while (at < rest.Length)
        {
            int found = rest[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (found < 0)
                return -1;
            at += found;
            if (rest[at] == (byte)'>')
                return at;
            int quoteEnd = rest[(at + 1)..].IndexOfAny(rest[at], (byte)'<');
            if (quoteEnd < 0 || rest[at + 1 + quoteEnd] == (byte)'<')
                return rest.IndexOf((byte)'>');
            at += quoteEnd + 2;
        }

        return -1;
    }

    private void SkipPast(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> end)
    {
        int at = rest.IndexOf(end);
        IsTruncated |= at < 0;
        _position = at < 0 ? _utf8.Length : _position + at + end.Length;
    }
}

namespace TradingChitti.Feeds.Xml;

/// <summary>Walks the attributes of a start tag: quoted, unquoted or without a value.</summary>
internal ref struct AttributeReader(ReadOnlySpan<byte> content)
{
    private ReadOnlySpan<byte> _rest = content;

    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    public bool Read()
    {
        _rest = _rest.TrimStart(" \t\r\n/=\"'"u8);
        if (_rest.IsEmpty)
            return false;
        int end = _rest.IndexOfAny(" \t\r\n="u8);
        Name = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? default : _rest[end..].TrimStart(" \t\r\n"u8);
        Value = default;
        if (_rest.IsEmpty || _rest[0] != (byte)'=')
            return true;
        _rest = _rest[1..].TrimStart(" \t\r\n"u8);
        if (_rest.IsEmpty)
            return true;
        bool quoted = _rest[0] is (byte)'"' or (byte)'\'';
        int close = quoted ? _rest[1..].IndexOf(_rest[0]) : _rest.IndexOfAny(" \t\r\n"u8);
        Value = close < 0 ? _rest[(quoted ? 1 : 0)..] : quoted ? _rest.Slice(1, close) : _rest[..close];
        _rest = close < 0 ? default : _rest[(close + (quoted ? 2 : 0))..];
        return true;
    }
}

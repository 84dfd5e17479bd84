namespace TradingChitti.Market.Nse;

/// <summary>Walks the lines of a UTF-8 CSV text. Blank lines are passed over but counted.</summary>
internal ref struct CsvText(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;

    /// <summary>Number of the current line; the first is 1.</summary>
    internal int Line { get; private set; }

    /// <summary>Whether only blank lines follow.</summary>
    internal readonly bool AtEnd => _rest.IndexOfAnyExcept("\r\n \t"u8) < 0;

    internal bool TryNext(out ReadOnlySpan<byte> line)
    {
        while (!_rest.IsEmpty)
        {
            int end = _rest.IndexOf((byte)'\n');
            line = (end < 0 ? _rest : _rest[..end]).TrimEnd((byte)'\r');
            _rest = end < 0 ? default : _rest[(end + 1)..];
            Line++;
            if (line.IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0)
                return true;
        }

        line = default;
        return false;
    }
}

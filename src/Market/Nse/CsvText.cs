using System.Numerics;
using System.Runtime.Intrinsics;

namespace TradingChitti.Market.Nse;

/// <summary>
/// Walks the lines of a UTF-8 CSV text and splits them, in one pass over the bytes: commas, line ends and quotes are found 64 bytes at a time.
/// Blank lines are passed over but counted.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="ends">Room for <see cref="CsvFields.MaximumColumns"/> field ends, overwritten by every line.</param>
internal ref struct CsvText(ReadOnlySpan<byte> text, Span<int> ends)
{
    private const int BlockBytes = 64;

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly Span<int> _ends = ends;
    private int _next; // start of the next line
    private int _block = -BlockBytes;
    private ulong _separators; // of the block at _block, those not passed yet

    /// <summary>Number of the current line; the first is 1.</summary>
    internal int Line { get; private set; }

    /// <summary>Whether only blank lines follow.</summary>
    internal readonly bool AtEnd => _text[_next..].IndexOfAnyExcept("\r\n \t"u8) < 0;

    internal bool TryNext(out CsvFields fields)
    {
        while (_next < _text.Length)
        {
            int start = _next;
            int end = Split(out int commas, out bool isQuoted);
            _next = Math.Min(end + 1, _text.Length);
            Line++;
            while (end > start && _text[end - 1] == '\r')
                end--;
            if (commas == 0 && _text[start..end].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0)
                continue;
            fields = isQuoted
                ? CsvFields.Quoted(_text[..end], start, _ends)
                : new CsvFields(_text[..end], start, _ends, commas);
            return true;
        }

        fields = default;
        return false;
    }

    /// <summary>Passes the separators of one line and returns where it ends.</summary>
    private int Split(out int commas, out bool isQuoted)
    {
        commas = 0;
        isQuoted = false;
        ulong separators = _separators;
        int block = _block;
        while (true)
        {
            while (separators == 0)
            {
                block += BlockBytes;
                if (block >= _text.Length)
                {
                    (_block, _separators) = (block - BlockBytes, 0);
                    return _text.Length;
                }

                separators = Separators(_text[block..]);
            }

            int at = block + BitOperations.TrailingZeroCount(separators);
            separators &= separators - 1;
            byte separator = _text[at];
            if (separator == ',')
            {
                if (commas < _ends.Length)
                    _ends[commas] = at;
                commas++;
            }
            else if (separator == '\n')
            {
                (_block, _separators) = (block, separators);
                return at;
            }
            else
            {
                isQuoted = true;
            }
        }
    }

    /// <summary>One bit for each of the next 64 bytes that is a comma, a line end or a quote.</summary>
    private static ulong Separators(ReadOnlySpan<byte> text)
    {
        if (text.Length < BlockBytes)
        {
            Span<byte> padded = stackalloc byte[BlockBytes];
            padded.Clear();
            text.CopyTo(padded);
            return Separators(padded);
        }

        Vector512<byte> bytes = Vector512.Create(text[..BlockBytes]);
        return (Vector512.Equals(bytes, Vector512.Create((byte)',')) | Vector512.Equals(bytes, Vector512.Create((byte)'\n'))
            | Vector512.Equals(bytes, Vector512.Create((byte)'"'))).ExtractMostSignificantBits();
    }
}

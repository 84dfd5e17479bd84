using System.Text;

namespace TradingChitti.Feeds.Text;

/// <summary>Gathers the characters of one element, up to a limit; reused from element to element.</summary>
internal sealed class TextBuffer
{
    private char[] _chars = new char[1024];
    private int _length;

    public ReadOnlySpan<char> Written => _chars.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Append(char character)
    {
        if (_length >= FeedLimits.MaxRawChars)
            return;
        Reserve(1);
        _chars[_length++] = character;
    }

    /// <summary>Appends text in which references stand for characters; an unknown one stays as it is.</summary>
    public void AppendReferenced(ReadOnlySpan<byte> utf8)
    {
        Span<char> body = stackalloc char[CharacterReferences.MaxLength + 1];
        Span<char> decoded = stackalloc char[2];
        while (_length < FeedLimits.MaxRawChars)
        {
            int at = utf8.IndexOf((byte)'&');
            if (at < 0)
            {
                Append(utf8);
                return;
            }

            Append(utf8[..at]);
            utf8 = utf8[at..];
            int end = utf8[..Math.Min(utf8.Length, CharacterReferences.MaxLength + 2)].IndexOf((byte)';');
            if (end > 1 && Ascii.ToUtf16(utf8[1..end], body, out int length) == System.Buffers.OperationStatus.Done
                && CharacterReferences.TryDecode(body[..length], decoded, out int written))
            {
                foreach (char character in decoded[..written])
                    Append(character);
                utf8 = utf8[(end + 1)..];
            }
            else
            {
                Append('&');
                utf8 = utf8[1..];
            }
        }
    }

    /// <summary>Appends text as it is.</summary>
    public void Append(ReadOnlySpan<byte> utf8)
    {
        int room = FeedLimits.MaxRawChars - _length;
        if (room <= 0 || utf8.IsEmpty)
            return;
        // A byte gives at most one character; what is cut off here is beyond every limit on results.
        if (utf8.Length > room)
            utf8 = utf8[..room];
        Reserve(utf8.Length);
        _length += Encoding.UTF8.GetChars(utf8, _chars.AsSpan(_length));
    }

    private void Reserve(int count)
    {
        if (_length + count > _chars.Length)
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _length + count));
    }
}

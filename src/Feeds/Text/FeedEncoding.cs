using System.Text;
using System.Text.Unicode;

namespace TradingChitti.Feeds.Text;

/// <summary>Finds the encoding by byte-order mark, HTTP header, XML declaration and the bytes themselves, and gives UTF-8.</summary>
internal static class FeedEncoding
{
    private const int DeclarationBytes = 256;

    private static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;

    /// <summary>UTF-8 without a byte-order mark: the input itself where it is already that.</summary>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> bytes, string? contentType, FeedWarnings warnings, out string name)
    {
        if (FromMark(bytes, out int markLength) is { } marked)
            return Convert(bytes[markLength..], marked, warnings, out name);
        if (FromPattern(bytes) is { } wide)
            return Convert(bytes, wide, warnings, out name);

        Encoding? declared = Find(HeaderCharset(contentType), warnings) ?? Find(DeclaredEncoding(bytes), warnings);
        // A 16-bit declaration over bytes that begin with plain ASCII is a transcoder's leftover.
        if (declared is null || declared is UnicodeEncoding or UTF32Encoding || declared.CodePage == Encoding.UTF8.CodePage)
            return FromUtf8OrLatin(bytes, warnings, out name);
        if (declared.IsSingleByte && !Ascii.IsValid(bytes) && Utf8.IsValid(bytes))
        {
            if (declared.CodePage != Encoding.ASCII.CodePage)
                warnings.Add($"the encoding is declared as {declared.WebName}, but the bytes are utf-8");
            name = "utf-8";
            return bytes;
        }

        return Convert(bytes, declared, warnings, out name);
    }

    private static ReadOnlySpan<byte> FromUtf8OrLatin(ReadOnlySpan<byte> bytes, FeedWarnings warnings, out string name)
    {
        if (Utf8.IsValid(bytes))
        {
            name = "utf-8";
            return bytes;
        }

        // A body cut off inside a character, or a few stray bytes, is still UTF-8; text without one good sequence never was.
        if (HasMultiByteSequence(bytes))
            return Convert(bytes, Encoding.UTF8, warnings, out name);
        warnings.Add("the bytes are not utf-8; read as windows-1252");
        return Convert(bytes, Latin(), warnings, out name);
    }

    private static ReadOnlySpan<byte> Convert(ReadOnlySpan<byte> bytes, Encoding encoding, FeedWarnings warnings, out string name)
    {
        name = encoding.WebName.ToLowerInvariant();
        if (encoding.CodePage == Encoding.UTF8.CodePage)
        {
            if (Utf8.IsValid(bytes))
                return bytes;
            warnings.Add("some bytes are not utf-8; shown as \uFFFD");
        }

        // What calls itself iso-8859-1 or ascii is windows-1252 on the web.
        Encoding actual = encoding.CodePage is 28591 or 20127 ? Latin() : encoding;
        return Encoding.UTF8.GetBytes(actual.GetString(bytes));
    }

    private static Encoding? FromMark(ReadOnlySpan<byte> bytes, out int length)
    {
        (Encoding? encoding, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        return encoding;
    }

    private static Encoding? FromPattern(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x3C, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0, 0x3C, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        [0x3C, 0, not 0, 0, ..] => Encoding.Unicode,
        [0, 0x3C, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static string? HeaderCharset(string? contentType)
    {
        int at = contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0 || contentType is null)
            return null;
        string value = contentType[(at + "charset=".Length)..];
        int end = value.IndexOf(';');
        return (end < 0 ? value : value[..end]).Trim(' ', '"', '\'');
    }

    private static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, DeclarationBytes)];
        int start = head.IndexOf("<?xml"u8);
        if (start < 0)
            return null;
        head = head[start..];
        int end = head.IndexOf("?>"u8);
        int at = head.IndexOf("encoding"u8);
        if (end < 0 || at < 0 || at > end)
            return null;
        ReadOnlySpan<byte> value = head[(at + "encoding".Length)..end].TrimStart(" \t\r\n="u8);
        int close = value.Length > 1 ? value[1..].IndexOf(value[0]) : -1;
        return close > 0 && Ascii.IsValid(value) ? Encoding.ASCII.GetString(value.Slice(1, close)) : null;
    }

    private static Encoding? Find(string? name, FeedWarnings warnings)
    {
        if (string.IsNullOrEmpty(name) || name.Length > 40)
            return null;
        try
        {
            return CodePages.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            warnings.Add($"the declared encoding {name} is not known");
            return null;
        }
    }

    private static Encoding Latin() =>
        CodePages.GetEncoding(1252) ?? throw new InvalidOperationException("Code page 1252 is missing from the runtime.");

    private static bool HasMultiByteSequence(ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            int at = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (at < 0)
                return false;
            bytes = bytes[at..];
            System.Buffers.OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int consumed);
            if (status == System.Buffers.OperationStatus.Done)
                return true;
            bytes = bytes[consumed..];
        }
    }
}

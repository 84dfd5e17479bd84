using System.Globalization;
using System.Net;
using System.Text;

namespace TradingChitti.Feeds.Text;

/// <summary>Decodes what stands between <c>&amp;</c> and <c>;</c>: numbers and the names of HTML, never a document's own entities.</summary>
internal static class CharacterReferences
{
    /// <summary>The longest body looked for.</summary>
    public const int MaxLength = 32;

    // Numbers 128 to 159 mean windows-1252 on the web.
    private const string Windows1252 =
        "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD" +
        "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    /// <summary>Decodes one reference into at most two characters.</summary>
    /// <param name="body">Between the ampersand and the semicolon.</param>
    /// <param name="destination">At least two characters.</param>
    /// <param name="written">Characters written.</param>
    public static bool TryDecode(ReadOnlySpan<char> body, Span<char> destination, out int written)
    {
        written = 0;
        if (body.Length is 0 or > MaxLength)
            return false;
        return body[0] == '#' ? TryNumber(body[1..], destination, out written) : TryName(body, destination, out written);
    }

    private static bool TryName(ReadOnlySpan<char> name, Span<char> destination, out int written)
    {
        string? common = name switch
        {
            "amp" or "AMP" => "&",
            "lt" or "LT" => "<",
            "gt" or "GT" => ">",
            "quot" or "QUOT" => "\"",
            "apos" => "'",
            "nbsp" => "\u00A0",
            _ => null,
        };
        written = 0;
        if (common is null)
        {
            foreach (char character in name)
            {
                if (!char.IsAsciiLetterOrDigit(character))
                    return false;
            }

            string reference = $"&{name};";
            common = WebUtility.HtmlDecode(reference);
            if (common.Length > 2 || common == reference)
                return false;
        }

        common.CopyTo(destination);
        written = common.Length;
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, Span<char> destination, out int written)
    {
        written = 0;
        bool hex = digits.Length > 0 && digits[0] is 'x' or 'X';
        if (hex)
            digits = digits[1..];
        NumberStyles styles = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (digits.IsEmpty || digits.ContainsAnyExcept("0123456789abcdefABCDEF"))
            return false;
        if (!uint.TryParse(digits, styles, CultureInfo.InvariantCulture, out uint code))
            code = uint.MaxValue;
        if (code is >= 128 and < 160)
            code = Windows1252[(int)code - 128];
        Rune rune = code != 0 && Rune.IsValid(code) ? new Rune(code) : Rune.ReplacementChar;
        written = rune.EncodeToUtf16(destination);
        return true;
    }
}

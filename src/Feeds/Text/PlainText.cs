using System.Buffers;
using System.Text;

namespace TradingChitti.Feeds.Text;

/// <summary>Turns the text of feeds, with or without HTML in it, into plain text on one line.</summary>
public static class PlainText
{
    private static readonly SearchValues<string> InlineMarkup = SearchValues.Create(
        ["<p>", "<p ", "</p>", "<br", "<a ", "</a>", "<img", "<div", "</div>", "<b>", "<i>", "<em>", "<strong", "<span", "<ul", "<ol", "<li"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Blocks =
    [
        "p", "br", "div", "li", "ul", "ol", "tr", "td", "th", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote", "section",
        "article", "header", "footer", "figure", "figcaption", "dd", "dt", "dl", "pre", "option",
    ];

    /// <summary>Removes tags, comments, scripts and images, decodes references and collapses white space.</summary>
    /// <param name="html">HTML, or text in which <c>&lt;</c> may also stand for itself.</param>
    /// <param name="maxChars">The result is cut there.</param>
    public static string FromHtml(ReadOnlySpan<char> html, int maxChars)
    {
        string once = Strip(html, maxChars, markup: true);
        // Escaped twice: what came out is HTML again.
        return once.AsSpan().ContainsAny(InlineMarkup) ? Strip(once, maxChars, markup: true) : once;
    }

    /// <summary>Collapses white space and drops control characters; markup stays as it is.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="maxChars">The result is cut there.</param>
    public static string Collapse(ReadOnlySpan<char> text, int maxChars) => Strip(text, maxChars, markup: false);

    /// <summary>Cuts the sentence with which blog software signs its summaries.</summary>
    /// <param name="text">Plain text.</param>
    public static string WithoutSignature(string text)
    {
        int start = text.LastIndexOf("The post ", StringComparison.Ordinal);
        return start >= 0 && text.IndexOf(" appeared first on ", start, StringComparison.Ordinal) > 0 ? text[..start].TrimEnd() : text;
    }

    private static string Strip(ReadOnlySpan<char> text, int maxChars, bool markup)
    {
        StringBuilder result = new(Math.Min(text.Length, maxChars + 2));
        Span<char> decoded = stackalloc char[2];
        bool space = false;
        bool tagsEnd = true; // false once no '>' is left, so that no character is looked at twice
        int at = 0;
        while (at < text.Length && result.Length < maxChars)
        {
            char character = text[at];
            if (markup && character == '<' && tagsEnd && IsTagStart(text[at..]))
            {
                int length = TagLength(text[at..], out bool block);
                if (length > 0)
                {
                    space |= block;
                    at += length;
                    continue;
                }

                tagsEnd = false;
            }

            if (markup && character == '&' && TryReference(text[at..], decoded, out int written, out int consumed))
            {
                at += consumed;
                foreach (char one in decoded[..written])
                    Append(result, one, ref space);
                continue;
            }

            Append(result, character, ref space);
            at++;
        }

        return Cut(result, maxChars);
    }

    private static string Cut(StringBuilder text, int maxChars)
    {
        if (text.Length > maxChars)
            text.Length = maxChars;
        if (text.Length > 0 && char.IsHighSurrogate(text[^1]))
            text.Length--;
        return text.ToString();
    }

    private static void Append(StringBuilder result, char character, ref bool space)
    {
        if (char.IsWhiteSpace(character))
        {
            space = true;
            return;
        }

        // Control and zero-width characters and the soft hyphen carry no text.
        if (char.IsControl(character) || character is '\u200B' or '\u200E' or '\u200F' or '\u00AD' or '\uFEFF' or '\uFFFE' or '\uFFFF')
            return;
        if (space && result.Length > 0)
            result.Append(' ');
        space = false;
        result.Append(character);
    }

    private static bool TryReference(ReadOnlySpan<char> text, Span<char> decoded, out int written, out int consumed)
    {
        written = consumed = 0;
        int end = text[..Math.Min(text.Length, CharacterReferences.MaxLength + 2)].IndexOf(';');
        if (end < 2 || !CharacterReferences.TryDecode(text[1..end], decoded, out written))
            return false;
        consumed = end + 1;
        return true;
    }

    private static bool IsTagStart(ReadOnlySpan<char> text) =>
        text.Length > 1 && (char.IsAsciiLetter(text[1]) || text[1] is '!' or '?' || (text[1] == '/' && text.Length > 2 && char.IsAsciiLetter(text[2])));

    private static int TagLength(ReadOnlySpan<char> text, out bool block)
    {
        block = false;
        if (text.StartsWith("<!--"))
        {
            int close = text.IndexOf("-->");
            return close < 0 ? text.Length : close + 3;
        }

        if (text.StartsWith("<![CDATA["))
            return "<![CDATA[".Length;
        int end = text.IndexOf('>');
        if (end < 0)
            return 0;
        ReadOnlySpan<char> name = text[(text[1] == '/' ? 2 : 1)..end];
        int nameLength = name.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
        name = nameLength < 0 ? name : name[..nameLength];
        foreach (string known in Blocks)
            block |= name.Equals(known, StringComparison.OrdinalIgnoreCase);
        foreach (string hidden in (ReadOnlySpan<string>)["script", "style"])
        {
            if (text[1] == '/' || !name.Equals(hidden, StringComparison.OrdinalIgnoreCase))
                continue;
            int close = text[end..].IndexOf($"</{hidden}", StringComparison.OrdinalIgnoreCase);
            return close < 0 ? text.Length : end + close;
        }

        return end + 1;
    }
}

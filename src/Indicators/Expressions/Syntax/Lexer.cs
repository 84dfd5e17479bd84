using System.Globalization;

namespace TradingChitti.Indicators.Expressions.Syntax;

/// <summary>Cuts a text into tokens; names keep their case, keywords are recognised in any case.</summary>
internal static class Lexer
{
    public static List<Token> Read(string text)
    {
        List<Token> tokens = [];
        int at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at == text.Length)
                break;
            Token token = Next(text, at);
            tokens.Add(token);
            at = token.EndPosition;
        }

        tokens.Add(new Token(TokenKind.End, text.TrimEnd().Length, 0));
        return tokens;
    }

    private static Token Next(string text, int at)
    {
        char first = text[at];
        char second = at + 1 < text.Length ? text[at + 1] : '\0';
        if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(second)))
            return Number(text, at);
        if (IsNameStart(first))
            return Name(text, at);
        return (first, second) switch
        {
            ('"' or '\'', _) => Quoted(text, at),
            ('<', '=') => new(TokenKind.LessOrEqual, at, 2),
            ('>', '=') => new(TokenKind.GreaterOrEqual, at, 2),
            ('=', '=') => new(TokenKind.Equal, at, 2),
            ('!', '=') or ('<', '>') => new(TokenKind.NotEqual, at, 2),
            ('<', _) => new(TokenKind.Less, at, 1),
            ('>', _) => new(TokenKind.Greater, at, 1),
            ('=', _) => new(TokenKind.Equal, at, 1),
            ('+', _) => new(TokenKind.Plus, at, 1),
            ('-', _) => new(TokenKind.Minus, at, 1),
            ('*', _) => new(TokenKind.Star, at, 1),
            ('/', _) => new(TokenKind.Slash, at, 1),
            ('(', _) => new(TokenKind.OpenParenthesis, at, 1),
            (')', _) => new(TokenKind.CloseParenthesis, at, 1),
            (',', _) => new(TokenKind.Comma, at, 1),
            ('.', _) => new(TokenKind.Dot, at, 1),
            (':', _) => new(TokenKind.Colon, at, 1),
            _ => throw Unexpected(text, at, second),
        };
    }

    private static Token Name(string text, int at)
    {
        int end = at + 1;
        while (end < text.Length && IsNamePart(text[end]))
            end++;
        ReadOnlySpan<char> name = text.AsSpan(at, end - at);
        TokenKind kind =
            Is(name, "and") ? TokenKind.And
            : Is(name, "or") ? TokenKind.Or
            : Is(name, "not") ? TokenKind.Not
            : Is(name, "between") ? TokenKind.Between
            : Is(name, "true") ? TokenKind.True
            : Is(name, "false") ? TokenKind.False
            : TokenKind.Name;
        return new Token(kind, at, end - at);
    }

    private static Token Number(string text, int at)
    {
        int end = Digits(text, at);
        bool whole = true;
        if (end < text.Length && text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
        {
            whole = false;
            end = Digits(text, end + 1);
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            int exponent = end + 1;
            if (exponent < text.Length && text[exponent] is '+' or '-')
                exponent++;
            if (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
            {
                whole = false;
                end = Digits(text, exponent);
            }
        }

        double value = double.Parse(text.AsSpan(at, end - at), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
            throw new ExpressionSyntaxException("The number is too large.", at, end - at);
        if (end == text.Length || !IsNamePart(text[end]))
            return new Token(TokenKind.Number, at, end - at, value);
        int unitEnd = end;
        while (unitEnd < text.Length && IsNamePart(text[unitEnd]))
            unitEnd++;
        double days = text[end..unitEnd].ToLowerInvariant() switch
        {
            "d" => value,
            "w" => value * 7,
            _ => throw new ExpressionSyntaxException(
                $"'{Suggestions.Shortened(text[at..unitEnd])}' is neither a number nor a duration such as 3d or 2w.", at, unitEnd - at),
        };
        return whole && days >= 1
            ? new Token(TokenKind.Duration, at, unitEnd - at, days)
            : throw new ExpressionSyntaxException("A duration is a whole number of days or weeks, such as 3d or 2w.", at, unitEnd - at);
    }

    private static Token Quoted(string text, int at)
    {
        int end = text.IndexOf(text[at], at + 1);
        return end >= 0
            ? new Token(TokenKind.Text, at, end + 1 - at)
            : throw new ExpressionSyntaxException($"The text is not closed; expected {text[at]} at its end.", at, text.Length - at);
    }

    private static ExpressionSyntaxException Unexpected(string text, int at, char second)
    {
        (int length, string? instead) = (text[at], second) switch
        {
            ('&', '&') => (2, "and"),
            ('|', '|') => (2, "or"),
            ('&', _) => (1, "and"),
            ('|', _) => (1, "or"),
            ('!', _) => (1, "not"),
            ('≥', _) => (1, ">="),
            ('≤', _) => (1, "<="),
            ('≠', _) => (1, "!="),
            ('×', _) => (1, "*"),
            ('÷', _) => (1, "/"),
            ('−' or '–', _) => (1, "-"),
            ('“' or '”' or '‘' or '’', _) => (1, "\""),
            ('[' or '{', _) => (1, "("),
            (']' or '}', _) => (1, ")"),
            _ => (char.IsHighSurrogate(text[at]) && char.IsLowSurrogate(second) ? 2 : 1, (string?)null),
        };
        string message = text[at] switch
        {
            '%' => "'%' is not part of the language; write a percentage as a fraction, such as 0.05.",
            var control when char.IsControl(control) => $"The control character U+{(int)control:X4} is not part of the language.",
            _ => $"'{text.Substring(at, length)}' is not part of the language.",
        };
        return new ExpressionSyntaxException(message, at, length, instead is null ? null : Apart(text, at, length, instead));
    }

    /// <summary>A word with the spaces that keep it from growing together with its neighbours.</summary>
    private static string Apart(string text, int at, int length, string word)
    {
        if (!IsNamePart(word[0]))
            return word;
        string before = at > 0 && IsNamePart(text[at - 1]) ? " " : "";
        string after = at + length < text.Length && IsNamePart(text[at + length]) ? " " : "";
        return before + word + after;
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static bool Is(ReadOnlySpan<char> name, string keyword) => name.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}

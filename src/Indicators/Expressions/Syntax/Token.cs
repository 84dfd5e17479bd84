namespace TradingChitti.Indicators.Expressions.Syntax;

internal enum TokenKind
{
    End,
    Number,
    Duration,
    Text,
    Name,
    And,
    Or,
    Not,
    Between,
    True,
    False,
    Plus,
    Minus,
    Star,
    Slash,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    OpenParenthesis,
    CloseParenthesis,
    Comma,
    Dot,
    Colon,
}

/// <summary>A word of the text: what it is, where, and its number of days or value where it has one.</summary>
internal readonly record struct Token(TokenKind Kind, int Position, int Length, double Value = 0)
{
    public int EndPosition => Position + Length;
}

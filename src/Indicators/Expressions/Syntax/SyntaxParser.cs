namespace TradingChitti.Indicators.Expressions.Syntax;

/// <summary>
/// Recursive descent over the tokens. From loosest to tightest: <c>or</c>, <c>and</c>, <c>not</c>, comparison and <c>between</c>,
/// <c>+ -</c>, <c>* /</c>, unary minus, call and member.
/// </summary>
internal sealed class SyntaxParser(string text, List<Token> tokens)
{
    /// <summary>Levels of parentheses, calls, <c>not</c> and minus signs inside one another.</summary>
    public const int MostLevels = 200;

    /// <summary>Levels of the tree: a chain such as <c>a + b + c</c> is a level for each operator.</summary>
    public const int MostDepth = 500;

    /// <summary>Dots behind one another, as in <c>weekly.macd.signal</c>.</summary>
    private const int MostDots = 4;

    private int _at;
    private int _level;

    private Token Current => tokens[_at];

    public static SyntaxNode Parse(string text)
    {
        SyntaxParser parser = new(text, Lexer.Read(text));
        if (parser.Current.Kind is TokenKind.End)
            throw new ExpressionSyntaxException("The expression is empty; expected for example rsi(14) < 30.", 0, 0);
        SyntaxNode node = parser.Or();
        return parser.Current.Kind is TokenKind.End ? node : throw parser.TooMuch(node);
    }

    private SyntaxNode Or() => Chain(And, TokenKind.Or);

    private SyntaxNode And() => Chain(Not, TokenKind.And);

    private SyntaxNode Not()
    {
        if (Current.Kind is not TokenKind.Not)
            return Comparison();
        Token sign = Take();
        Enter(sign);
        SyntaxNode operand = Not();
        _level--;
        return new UnarySyntax(TokenKind.Not, operand, sign.Position);
    }

    private SyntaxNode Comparison()
    {
        SyntaxNode left = Sum();
        if (Current.Kind is TokenKind.Between)
        {
            Take();
            SyntaxNode low = Sum();
            Expect(TokenKind.And, "'and' between the bounds, as in x between 30 and 70");
            left = new BetweenSyntax(left, low, Sum());
        }
        else if (IsComparison(Current.Kind))
        {
            TokenKind sign = Take().Kind;
            left = new BinarySyntax(sign, left, Sum());
        }

        if (Current.Kind is TokenKind.Between || IsComparison(Current.Kind))
        {
            throw new ExpressionSyntaxException(
                "Comparisons do not chain; join them with and, or write x between low and high.", Current.Position, Current.Length);
        }

        return left;
    }

    private SyntaxNode Sum() => Chain(Product, TokenKind.Plus, TokenKind.Minus);

    private SyntaxNode Product() => Chain(Unary, TokenKind.Star, TokenKind.Slash);

    private SyntaxNode Unary()
    {
        if (Current.Kind is not (TokenKind.Minus or TokenKind.Plus))
            return Postfix();
        Token sign = Take();
        Enter(sign);
        SyntaxNode operand = Unary();
        _level--;
        return new UnarySyntax(sign.Kind, operand, sign.Position);
    }

    private SyntaxNode Postfix()
    {
        SyntaxNode node = Primary();
        int dots = 0;
        while (true)
        {
            if (Current.Kind is TokenKind.Dot)
            {
                if (++dots > MostDots)
                    throw new ExpressionSyntaxException("Nothing has so many names behind dots.", Current.Position, Current.Length);
                Take();
                Token name = Current;
                if (name.Kind is not TokenKind.Name)
                    throw Expected("a name after the dot, such as macd(12, 26, 9).histogram or news.count(3d)");
                Take();
                node = new MemberSyntax(node, Named(name));
            }
            else if (Current.Kind is TokenKind.OpenParenthesis && node is NameSyntax or MemberSyntax)
            {
                node = Call(node);
            }
            else
            {
                return node;
            }
        }
    }

    private SyntaxNode Primary()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Take();
                return new NumberSyntax(token.Value, token.Position, token.Length);
            case TokenKind.Duration:
                Take();
                return new DurationSyntax((int)Math.Min(token.Value, int.MaxValue), token.Position, token.Length);
            case TokenKind.Text:
                Take();
                return new TextSyntax(text.Substring(token.Position + 1, token.Length - 2), token.Position, token.Length);
            case TokenKind.True or TokenKind.False:
                Take();
                return new BooleanSyntax(token.Kind is TokenKind.True, token.Position, token.Length);
            case TokenKind.Name:
                Take();
                return Named(token);
            case TokenKind.Between when tokens[_at + 1].Kind is TokenKind.OpenParenthesis:
                Take();
                return Named(token);
            case TokenKind.OpenParenthesis:
                Take();
                Enter(token);
                SyntaxNode inner = Or();
                Token close = Expect(TokenKind.CloseParenthesis, $"')' to close the parenthesis at column {token.Position + 1}");
                _level--;
                return inner with { Position = token.Position, Length = close.EndPosition - token.Position };
            default:
                throw Expected("a value, such as close, 20 or rsi(14)");
        }
    }

    private CallSyntax Call(SyntaxNode target)
    {
        Token open = Take();
        Enter(open);
        List<ArgumentSyntax> arguments = [];
        while (Current.Kind is not TokenKind.CloseParenthesis)
        {
            if (arguments.Count > 0)
                Expect(TokenKind.Comma, $"',' or ')' to close the parenthesis at column {open.Position + 1}");
            NameSyntax? name = null;
            if (Current.Kind is TokenKind.Name && tokens[_at + 1].Kind is TokenKind.Colon)
            {
                name = Named(Take());
                Take();
            }

            arguments.Add(new ArgumentSyntax(name, Or()));
        }

        _level--;
        return new CallSyntax(target, arguments, Take().EndPosition);
    }

    private SyntaxNode Chain(Func<SyntaxNode> operand, TokenKind first, TokenKind? second = null)
    {
        SyntaxNode left = operand();
        while (Current.Kind == first || Current.Kind == second)
        {
            if (left.Depth > MostDepth)
                throw new ExpressionSyntaxException($"More than {MostDepth} operators in one chain.", Current.Position, Current.Length);
            TokenKind sign = Take().Kind;
            left = new BinarySyntax(sign, left, operand());
        }

        return left;
    }

    private NameSyntax Named(Token token) =>
        new(text.Substring(token.Position, token.Length).ToLowerInvariant(), token.Position, token.Length);

    private Token Take() => tokens[_at++];

    private Token Expect(TokenKind kind, string what) => Current.Kind == kind ? Take() : throw Expected(what);

    private void Enter(Token at)
    {
        if (++_level > MostLevels)
            throw new ExpressionSyntaxException($"The expression is nested more than {MostLevels} levels deep.", at.Position, at.Length);
    }

    private ExpressionSyntaxException Expected(string what)
    {
        string found = Current.Kind is TokenKind.End ? "the expression ends here" : $"found '{Found()}'";
        return new ExpressionSyntaxException($"Expected {what}, but {found}.", Current.Position, Current.Length);
    }

    private ExpressionSyntaxException TooMuch(SyntaxNode before) => Current.Kind switch
    {
        TokenKind.CloseParenthesis => new("This ')' closes no parenthesis.", Current.Position, Current.Length),
        TokenKind.Comma => new("A comma belongs between the arguments of a function.", Current.Position, Current.Length),
        TokenKind.OpenParenthesis when before is not NameSyntax => new(
            "Only a name can be called; expected an operator before '('.", Current.Position, Current.Length),
        _ => Expected("an operator such as and, or, >, +, or the end of the expression"),
    };

    private string Found() => Suggestions.Shortened(text.Substring(Current.Position, Current.Length));

    private static bool IsComparison(TokenKind kind) => kind is >= TokenKind.Less and <= TokenKind.NotEqual;
}

namespace TradingChitti.Indicators.Expressions.Syntax;

/// <summary>The shape of a text before its names are looked up.</summary>
internal abstract record SyntaxNode(int Position, int Length)
{
    public int EndPosition => Position + Length;

    /// <summary>Levels of the tree below and including this node; bounded, because what walks a tree recurses.</summary>
    public virtual int Depth => 1;
}

internal sealed record NumberSyntax(double Value, int Position, int Length) : SyntaxNode(Position, Length);

internal sealed record BooleanSyntax(bool Value, int Position, int Length) : SyntaxNode(Position, Length);

internal sealed record DurationSyntax(int Days, int Position, int Length) : SyntaxNode(Position, Length);

internal sealed record TextSyntax(string Value, int Position, int Length) : SyntaxNode(Position, Length);

/// <summary>A name, with a namespace before it or an output after it where it has one: <c>close</c>, <c>news.count</c>.</summary>
internal sealed record NameSyntax(string Name, int Position, int Length) : SyntaxNode(Position, Length);

internal sealed record MemberSyntax(SyntaxNode Target, NameSyntax Member)
    : SyntaxNode(Target.Position, Member.EndPosition - Target.Position)
{
    public override int Depth { get; } = Target.Depth + 1;
}

/// <summary>An argument with the name it is given by, or null by position.</summary>
internal sealed record ArgumentSyntax(NameSyntax? Name, SyntaxNode Value);

internal sealed record CallSyntax(SyntaxNode Target, IReadOnlyList<ArgumentSyntax> Arguments, int EndsAt)
    : SyntaxNode(Target.Position, EndsAt - Target.Position)
{
    public override int Depth { get; } = Arguments.Select(argument => argument.Value.Depth).Append(Target.Depth).Max() + 1;
}

internal sealed record UnarySyntax(TokenKind Operator, SyntaxNode Operand, int Position)
    : SyntaxNode(Position, Operand.EndPosition - Position)
{
    public override int Depth { get; } = Operand.Depth + 1;
}

internal sealed record BinarySyntax(TokenKind Operator, SyntaxNode Left, SyntaxNode Right)
    : SyntaxNode(Left.Position, Right.EndPosition - Left.Position)
{
    public override int Depth { get; } = Math.Max(Left.Depth, Right.Depth) + 1;
}

internal sealed record BetweenSyntax(SyntaxNode Value, SyntaxNode Low, SyntaxNode High)
    : SyntaxNode(Value.Position, High.EndPosition - Value.Position)
{
    public override int Depth { get; } = Math.Max(Value.Depth, Math.Max(Low.Depth, High.Depth)) + 1;
}

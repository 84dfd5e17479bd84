using TradingChitti.Indicators.Expressions.Nodes;

namespace TradingChitti.Indicators.Expressions.Syntax;

/// <summary>Looks up the names of a parsed text, checks types, arguments and bounds, and gives the typed tree.</summary>
internal sealed partial class Binder
{
    private static readonly string[] Fields = ["open", "high", "low", "close", "volume", "hl2", "hlc3", "ohlc4"];

    // A part may be looked at more than once while it is decided what its call means; nested calls would double the work at each level.
    private readonly Dictionary<SyntaxNode, ExpressionNode> _bound = new(ReferenceEqualityComparer.Instance);
    private readonly string _text;
    private readonly ExpressionScope _scope;

    private Binder(string text, ExpressionScope scope)
    {
        _text = text;
        _scope = scope;
    }

    public static Expression Bind(string text, SyntaxNode syntax, ExpressionScope scope)
    {
        Binder binder = new(text, scope);
        if (binder.AsIndicator(syntax) is { Outputs.Count: > 1 } several)
        {
            string name = text.Trim();
            return new Expression(text, several.Outputs, [.. several.Names.Select(output => $"{name}.{output}")]);
        }

        return new Expression(text, [binder.Bind(syntax)], [text.Trim()]);
    }

    private ExpressionNode Bind(SyntaxNode syntax)
    {
        if (!_bound.TryGetValue(syntax, out ExpressionNode? node))
        {
            node = BindOnce(syntax);
            _bound.Add(syntax, node);
        }

        return node;
    }

    private ExpressionNode BindOnce(SyntaxNode syntax) => syntax switch
    {
        NumberSyntax number => new ConstantNode(number.Value, ExpressionType.Number, number.Position, number.Length),
        BooleanSyntax boolean => new ConstantNode(boolean.Value ? 1 : 0, ExpressionType.Boolean, boolean.Position, boolean.Length),
        NameSyntax name => BindName(name),
        MemberSyntax member => BindMember(member),
        CallSyntax call => BindCall(call),
        UnarySyntax unary => BindUnary(unary),
        BinarySyntax binary => BindBinary(binary),
        BetweenSyntax between => Function(
            FunctionKind.Between, [Number(between.Value), Number(between.Low), Number(between.High)], 0, between),
        DurationSyntax => throw Error(
            syntax, "A duration belongs in a series with a window, such as news.sentiment(3d); elsewhere write a number of bars."),
        TextSyntax => throw Error(syntax, "A quoted text belongs in a series that takes one, such as in_index(\"NIFTY 50\")."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private ExpressionNode BindUnary(UnarySyntax unary)
    {
        if (unary.Operator is TokenKind.Not)
            return new OperatorNode(ExpressionOperator.Not, Condition(unary.Operand), unary.Position, unary.Length);
        ExpressionNode operand = Number(unary.Operand);
        if (unary.Operator is TokenKind.Plus)
            return operand;
        return operand is ConstantNode constant
            ? new ConstantNode(-constant.Value, ExpressionType.Number, unary.Position, unary.Length)
            : new OperatorNode(ExpressionOperator.Negate, operand, unary.Position, unary.Length);
    }

    private ExpressionNode BindBinary(BinarySyntax binary)
    {
        ExpressionOperator sign = binary.Operator switch
        {
            TokenKind.Plus => ExpressionOperator.Add,
            TokenKind.Minus => ExpressionOperator.Subtract,
            TokenKind.Star => ExpressionOperator.Multiply,
            TokenKind.Slash => ExpressionOperator.Divide,
            TokenKind.Less => ExpressionOperator.Less,
            TokenKind.LessOrEqual => ExpressionOperator.LessOrEqual,
            TokenKind.Greater => ExpressionOperator.Greater,
            TokenKind.GreaterOrEqual => ExpressionOperator.GreaterOrEqual,
            TokenKind.Equal => ExpressionOperator.Equal,
            TokenKind.NotEqual => ExpressionOperator.NotEqual,
            TokenKind.And => ExpressionOperator.And,
            TokenKind.Or => ExpressionOperator.Or,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        ExpressionNode left;
        ExpressionNode right;
        if (sign is ExpressionOperator.And or ExpressionOperator.Or)
        {
            left = Condition(binary.Left);
            right = Condition(binary.Right);
        }
        else if (sign is ExpressionOperator.Equal or ExpressionOperator.NotEqual)
        {
            left = Bind(binary.Left);
            right = left.Type is ExpressionType.Boolean ? Condition(binary.Right) : Number(binary.Right);
        }
        else
        {
            left = Number(binary.Left);
            right = Number(binary.Right);
        }

        return left is ConstantNode x && right is ConstantNode y && sign < ExpressionOperator.Less
            ? Folded(sign, x.Value, y.Value, binary)
            : new OperatorNode(sign, left, right, binary.Position, binary.Length);
    }

    private static ConstantNode Folded(ExpressionOperator sign, double x, double y, SyntaxNode at)
    {
        double value = sign switch
        {
            ExpressionOperator.Add => x + y,
            ExpressionOperator.Subtract => x - y,
            ExpressionOperator.Multiply => x * y,
            _ => x / y,
        };
        return double.IsFinite(value)
            ? new ConstantNode(value, ExpressionType.Number, at.Position, at.Length)
            : throw Error(at, y == 0 ? "Division by the constant zero is never available." : "This constant is too large to be a number.");
    }

    private ExpressionNode Number(SyntaxNode syntax)
    {
        ExpressionNode node = Bind(syntax);
        return node.Type is ExpressionType.Number
            ? node
            : throw Error(syntax, $"Expected a number, but {Quote(syntax)} is a condition.");
    }

    private ExpressionNode Condition(SyntaxNode syntax)
    {
        ExpressionNode node = Bind(syntax);
        return node.Type is ExpressionType.Boolean
            ? node
            : throw Error(syntax, $"Expected a condition, such as {Example(syntax)} > 0, but {Quote(syntax)} is a number.");
    }

    private static FunctionNode Function(FunctionKind kind, IReadOnlyList<ExpressionNode> arguments, int bars, SyntaxNode at) =>
        new(ExpressionFunctions.Of(kind), arguments, bars, at.Position, at.Length);

    private string Quote(SyntaxNode syntax) => $"'{Suggestions.Shortened(Written(syntax))}'";

    private string Written(SyntaxNode syntax) => _text.Substring(syntax.Position, syntax.Length);

    private string Example(SyntaxNode syntax) => syntax.Length <= 40 ? Written(syntax) : "close";

    private static ExpressionSyntaxException Error(SyntaxNode at, string message, string? suggestion = null) =>
        new(message, at.Position, at.Length, suggestion);
}

namespace TradingChitti.Indicators.Expressions.Nodes;

/// <summary>The operators of the language.</summary>
public enum ExpressionOperator
{
    /// <summary><c>-x</c></summary>
    Negate,

    /// <summary><c>x + y</c></summary>
    Add,

    /// <summary><c>x - y</c></summary>
    Subtract,

    /// <summary><c>x * y</c></summary>
    Multiply,

    /// <summary><c>x / y</c>; division by zero is not available.</summary>
    Divide,

    /// <summary><c>x &lt; y</c></summary>
    Less,

    /// <summary><c>x &lt;= y</c></summary>
    LessOrEqual,

    /// <summary><c>x &gt; y</c></summary>
    Greater,

    /// <summary><c>x &gt;= y</c></summary>
    GreaterOrEqual,

    /// <summary><c>x == y</c>, exactly</summary>
    Equal,

    /// <summary><c>x != y</c>, exactly</summary>
    NotEqual,

    /// <summary><c>not c</c></summary>
    Not,

    /// <summary><c>c and d</c></summary>
    And,

    /// <summary><c>c or d</c></summary>
    Or,
}

/// <summary>An operator with its one or two operands.</summary>
public sealed class OperatorNode : ExpressionNode
{
    internal OperatorNode(ExpressionOperator @operator, ExpressionNode operand, int position, int length)
        : base(operand.Type, [operand], position, length) => Operator = @operator;

    internal OperatorNode(ExpressionOperator @operator, ExpressionNode left, ExpressionNode right, int position, int length)
        : base(@operator < ExpressionOperator.Less ? ExpressionType.Number : ExpressionType.Boolean, [left, right], position, length) =>
        Operator = @operator;

    /// <summary>The operator.</summary>
    public ExpressionOperator Operator { get; }

    /// <summary>Whether the operator compares two series.</summary>
    public bool IsComparison => Operator is >= ExpressionOperator.Less and <= ExpressionOperator.NotEqual;

    /// <inheritdoc/>
    public override int Lookback => ChildLookback;
}

namespace TradingChitti.Indicators.Expressions.Nodes;

/// <summary>One part of an expression: a series with one value per bar, and where in the text it was written.</summary>
public abstract class ExpressionNode
{
    private protected ExpressionNode(ExpressionType type, IReadOnlyList<ExpressionNode> children, int position, int length)
    {
        Type = type;
        Children = children;
        Position = position;
        Length = length;
        int depth = 0;
        foreach (ExpressionNode child in children)
            depth = Math.Max(depth, child.Depth);
        Depth = depth + 1;
    }

    /// <summary>What the series gives at every bar.</summary>
    public ExpressionType Type { get; }

    /// <summary>The series this one is computed from, in order.</summary>
    public IReadOnlyList<ExpressionNode> Children { get; }

    /// <summary>Zero-based index of its first character in the text.</summary>
    public int Position { get; }

    /// <summary>Number of its characters.</summary>
    public int Length { get; }

    /// <summary>Number of bars before the first value that bars alone can give.</summary>
    public abstract int Lookback { get; }

    /// <summary>Levels of the tree below and including this node.</summary>
    internal int Depth { get; }

    private protected int ChildLookback
    {
        get
        {
            int lookback = 0;
            foreach (ExpressionNode child in Children)
                lookback = Math.Max(lookback, child.Lookback);
            return lookback;
        }
    }
}

using TradingChitti.Indicators.Expressions.Nodes;
using TradingChitti.Indicators.Expressions.Plans;
using TradingChitti.Market;

namespace TradingChitti.Indicators.Expressions;

/// <summary>Expressions compiled together: what they have in common is computed once. Safe to use from many threads.</summary>
public sealed class ExpressionPlan
{
    private readonly IReadOnlyDictionary<ExpressionNode, int> _slotOfNode;

    private ExpressionPlan(IReadOnlyList<Expression> expressions, PlanCompiler compiler)
    {
        Expressions = expressions;
        Steps = compiler.Steps;
        SlotCount = compiler.SlotCount;
        _slotOfNode = compiler.SlotOfNode;
        Buffers = BufferPlan.Of(Steps, SlotCount);
    }

    /// <summary>The expressions, in the order given.</summary>
    public IReadOnlyList<Expression> Expressions { get; }

    /// <summary>Number of distinct computations: each is done once per panel, whichever expressions ask for it.</summary>
    public int StepCount => Steps.Count;

    internal IReadOnlyList<PlanStep> Steps { get; }

    internal int SlotCount { get; }

    internal BufferPlan Buffers { get; }

    /// <summary>Compiles expressions into one plan.</summary>
    /// <param name="expressions">The expressions; the same one may come twice.</param>
    public static ExpressionPlan Compile(IReadOnlyList<Expression> expressions)
    {
        ArgumentNullException.ThrowIfNull(expressions);
        PlanCompiler compiler = new();
        foreach (Expression expression in expressions)
        {
            foreach (ExpressionNode root in expression.Roots)
                Compile(compiler, root);
        }

        return new ExpressionPlan([.. expressions], compiler);
    }

    /// <summary>Evaluates every expression at every bar of every instrument.</summary>
    /// <param name="panel">The bars.</param>
    /// <param name="externals">What bars do not tell; never called from two threads at once.</param>
    /// <param name="cancellationToken">Observed between computations.</param>
    public PanelResult Evaluate(BarPanel panel, IExternalSeries externals, CancellationToken cancellationToken) =>
        Evaluate(panel, externals, PlanOptions.Columns, cancellationToken);

    /// <summary>Evaluates every expression over a panel, keeping what the options say.</summary>
    /// <param name="panel">The bars.</param>
    /// <param name="externals">What bars do not tell; never called from two threads at once.</param>
    /// <param name="options">What to keep, and what to do when a computation throws.</param>
    /// <param name="cancellationToken">Observed between computations.</param>
    public PanelResult Evaluate(BarPanel panel, IExternalSeries externals, PlanOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(externals);
        ArgumentNullException.ThrowIfNull(options);
        return PlanEvaluation.Run(this, panel, externals, options, cancellationToken);
    }

    /// <summary>The column a node of one of the expressions is computed into.</summary>
    internal int SlotOf(ExpressionNode node) => _slotOfNode.TryGetValue(node, out int slot)
        ? slot
        : throw new ArgumentException("The node is not part of an expression of this plan.", nameof(node));

    private static void Compile(PlanCompiler compiler, ExpressionNode node)
    {
        foreach (ExpressionNode child in node.Children)
            Compile(compiler, child);
        compiler.Add(node);
    }
}

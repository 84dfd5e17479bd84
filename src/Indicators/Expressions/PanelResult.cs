using TradingChitti.Indicators.Expressions.Nodes;
using TradingChitti.Market;

namespace TradingChitti.Indicators.Expressions;

/// <summary>The values of a plan's expressions over a panel. Safe to read from many threads.</summary>
public sealed class PanelResult
{
    private readonly ExpressionPlan _plan;
    private readonly BarPanel _panel;
    private readonly int[] _offsets;
    private readonly double[] _last;
    private readonly double[] _previous;
    private readonly double[]?[] _columns;
    private readonly Exception?[] _failures;

    internal PanelResult(ExpressionPlan plan, BarPanel panel, int mostRows)
    {
        _plan = plan;
        _panel = panel;
        int instruments = panel.Frames.Count;
        _last = new double[plan.SlotCount * instruments];
        _previous = new double[plan.SlotCount * instruments];
        _failures = new Exception?[plan.SlotCount];
        _columns = new double[plan.SlotCount][];
        _offsets = new int[instruments + 1];
        for (int instrument = 0; instrument < instruments; instrument++)
            _offsets[instrument + 1] = checked(_offsets[instrument] + Math.Min(panel.Frames[instrument].Count, mostRows));
        if (mostRows == 0)
            return;
        foreach (ExpressionNode root in plan.Expressions.SelectMany(expression => expression.Roots))
            _columns[plan.SlotOf(root)] ??= new double[_offsets[instruments]];
    }

    /// <summary>The plan that was evaluated.</summary>
    public ExpressionPlan Plan => _plan;

    /// <summary>The panel it was evaluated over.</summary>
    public BarPanel Panel => _panel;

    /// <summary>One value per bar of an instrument's frame, or per row kept of it, the newest last; conditions are 1, 0 or NaN.</summary>
    /// <param name="expression">Position of the expression in the plan.</param>
    /// <param name="instrument">Position of the instrument in the panel.</param>
    /// <param name="output">Position of the output, for an indicator with several.</param>
    /// <exception cref="InvalidOperationException">The plan was evaluated for the last bars only.</exception>
    public ReadOnlySpan<double> Column(int expression, int instrument, int output = 0)
    {
        double[] column = _columns[_plan.SlotOf(_plan.Expressions[expression].Roots[output])]
            ?? throw new InvalidOperationException("Columns were not kept: the plan was evaluated for the last bars only.");
        return column.AsSpan(_offsets[instrument].._offsets[instrument + 1]);
    }

    /// <summary>The value at the last bar of an instrument; NaN when it has no bars.</summary>
    /// <param name="expression">Position of the expression in the plan.</param>
    /// <param name="instrument">Position of the instrument in the panel.</param>
    public double Last(int expression, int instrument) => Last(_plan.Expressions[expression].Root, instrument);

    /// <summary>The value at the bar before the last one; NaN when there is none.</summary>
    /// <param name="expression">Position of the expression in the plan.</param>
    /// <param name="instrument">Position of the instrument in the panel.</param>
    public double Previous(int expression, int instrument) => Previous(_plan.Expressions[expression].Root, instrument);

    /// <summary>The value of a part of one of the expressions at the last bar.</summary>
    /// <param name="node">The part.</param>
    /// <param name="instrument">Position of the instrument in the panel.</param>
    public double Last(ExpressionNode node, int instrument) => _last[At(_plan.SlotOf(node), instrument)];

    /// <summary>The value of a part of one of the expressions at the bar before the last one.</summary>
    /// <param name="node">The part.</param>
    /// <param name="instrument">Position of the instrument in the panel.</param>
    public double Previous(ExpressionNode node, int instrument) => _previous[At(_plan.SlotOf(node), instrument)];

    /// <summary>
    /// The series an expression looks at, each once, with their values at the last bar: indicators, columns, external series and functions,
    /// not the arithmetic, comparisons and logic between them. The value before is given where the expression compares with it.
    /// </summary>
    /// <param name="expression">Position of the expression in the plan.</param>
    /// <param name="instrument">Position of the instrument in the panel.</param>
    public IReadOnlyList<EvidenceValue> Evidence(int expression, int instrument)
    {
        List<EvidenceValue> evidence = [];
        Expression whole = _plan.Expressions[expression];
        foreach (ExpressionNode root in whole.Roots)
            Gather(whole, root, instrument, false, evidence);
        return evidence;
    }

    /// <summary>Why an expression has no values, or null; failures are kept only when the options isolate them.</summary>
    /// <param name="expression">Position of the expression in the plan.</param>
    public Exception? FailureOf(int expression)
    {
        foreach (ExpressionNode root in _plan.Expressions[expression].Roots)
        {
            if (_failures[_plan.SlotOf(root)] is { } failure)
                return failure;
        }

        return null;
    }

    internal void Fail(int slot, Exception failure) => Interlocked.CompareExchange(ref _failures[slot], failure, null);

    internal void Keep(PanelTile tile, int slot, ReadOnlySpan<double> values)
    {
        const int Width = PanelLayout.TileWidth;
        ReadOnlySpan<int> instruments = tile.Instruments;
        for (int lane = 0; lane < instruments.Length; lane++)
        {
            int count = tile.Counts[lane];
            int at = At(slot, instruments[lane]);
            _last[at] = count < 1 ? double.NaN : values[((count - 1) * Width) + lane];
            _previous[at] = count < 2 ? double.NaN : values[((count - 2) * Width) + lane];
            if (_columns[slot] is not { } whole)
                continue;
            Span<double> column = whole.AsSpan(_offsets[instruments[lane]].._offsets[instruments[lane] + 1]);
            int first = count - column.Length;
            for (int row = 0; row < column.Length; row++)
                column[row] = values[((first + row) * Width) + lane];
        }
    }

    private void Gather(Expression whole, ExpressionNode node, int instrument, bool looksBack, List<EvidenceValue> evidence)
    {
        bool isLeaf = node is ColumnNode or ExternalNode or IndicatorNode
            || (node is FunctionNode { Function.Kind: not FunctionKind.Change } && node.Type is ExpressionType.Number);
        if (isLeaf)
        {
            string series = whole.TextOf(node);
            EvidenceValue value = new(series, Last(node, instrument), looksBack ? Previous(node, instrument) : null);
            int known = evidence.FindIndex(earlier => earlier.Series == series);
            if (known < 0)
                evidence.Add(value);
            else if (looksBack)
                evidence[known] = value;
            return;
        }

        bool below = looksBack || node is FunctionNode { Function.LooksAtPrevious: true };
        foreach (ExpressionNode child in node.Children)
            Gather(whole, child, instrument, below, evidence);
    }

    private int At(int slot, int instrument) => (slot * _panel.Frames.Count) + instrument;
}

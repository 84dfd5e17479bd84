namespace TradingChitti.Indicators.Expressions.Nodes;

/// <summary>One output of an indicator; its children are the series it reads, in the order of the definition's inputs.</summary>
public sealed class IndicatorNode : ExpressionNode
{
    internal IndicatorNode(Indicator indicator, IReadOnlyList<ExpressionNode> inputs, int output, int position, int length)
        : base(ExpressionType.Number, inputs, position, length)
    {
        Indicator = indicator;
        Output = output;
    }

    /// <summary>The indicator with its parameters set.</summary>
    public Indicator Indicator { get; }

    /// <summary>What the indicator is.</summary>
    public IndicatorDefinition Definition => Indicator.Definition;

    /// <summary>The value of every parameter, in the definition's order.</summary>
    public ReadOnlySpan<double> Parameters => Indicator.Parameters;

    /// <summary>Position of the output in the definition.</summary>
    public int Output { get; }

    /// <inheritdoc/>
    public override int Lookback => ChildLookback + Indicator.Lookback;

    /// <summary>
    /// The series to write before the parameters: none when every one is what the definition reads by default, unless they have to be said.
    /// </summary>
    internal IEnumerable<ExpressionNode> WrittenSources
    {
        get
        {
            IReadOnlyList<IndicatorInput> inputs = Definition.Inputs;
            bool byDefault = inputs.Zip(Children)
                .All(pair => !pair.First.IsRequired && pair.Second is ColumnNode column && column.Name == pair.First.Name);
            return byDefault ? [] : Children.Where((_, index) => inputs[index].IsReal);
        }
    }
}

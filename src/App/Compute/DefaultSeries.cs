using Microsoft.Extensions.Options;
using TradingChitti.Indicators.Expressions;

namespace TradingChitti.App.Compute;

/// <summary>The configured series, compiled once.</summary>
public sealed class DefaultSeries
{
    /// <exception cref="OptionsValidationException">An expression does not parse; the message says where.</exception>
    public DefaultSeries(IOptions<SeriesOptions> options)
    {
        List<Expression> expressions = [];
        foreach (string text in options.Value.Expressions)
        {
            expressions.Add(ExpressionParser.Parse(text) switch
            {
                ParseOutcome.Parsed parsed => parsed.Expression,
                ParseOutcome.Failed { Error: { } error } => throw new OptionsValidationException(
                    SeriesOptions.Section, typeof(SeriesOptions), [$"Series:Expressions has '{text}': {error.Message} (at {error.Position})"]),
                _ => throw new System.Diagnostics.UnreachableException(),
            });
        }

        Plan = ExpressionPlan.Compile(expressions);
        Names = [.. expressions.SelectMany(expression => expression.OutputNames)];
    }

    public ExpressionPlan Plan { get; }

    /// <summary>One name per output, in the order of the plan.</summary>
    public IReadOnlyList<string> Names { get; }
}

using System.Diagnostics;
using TradingChitti.App.Api.Http;
using TradingChitti.Indicators.Expressions;

namespace TradingChitti.App.Api;

/// <summary>Reads the expressions of a request; what is wrong with one becomes a problem that points into it.</summary>
internal static class ParseExpression
{
    /// <summary>An expression of any type.</summary>
    internal static ApiOutcome<Expression> Any(string parameter, string text) => ExpressionParser.Parse(text) switch
    {
        ParseOutcome.Parsed parsed => parsed.Expression,
        ParseOutcome.Failed failed => ApiProblem.BadExpression(parameter, text, failed.Error),
        _ => throw new UnreachableException(),
    };

    /// <summary>An expression that is true or false.</summary>
    internal static ApiOutcome<Expression> Condition(string parameter, string text) =>
        Any(parameter, text).Then<Expression>(expression => expression.Type is ExpressionType.Boolean
            ? expression
            : ApiProblem.BadExpression(parameter, text, new(
                "This is a number, and a screen needs a condition: compare it with something.", 0, text.Length, $"{text} > 0")));

    /// <summary>All expressions, or the problem of the first that is none.</summary>
    internal static ApiOutcome<List<Expression>> All(string parameter, IReadOnlyList<string> texts)
    {
        ApiOutcome<List<Expression>> outcome = new List<Expression>(texts.Count);
        foreach (string text in texts)
        {
            outcome = outcome.Then<List<Expression>>(known => Any(parameter, text).Then<List<Expression>>(next =>
            {
                known.Add(next);
                return known;
            }));
        }

        return outcome;
    }
}

using System.Text.Json.Serialization;
using TradingChitti.Indicators.Expressions;

namespace TradingChitti.App.Api.Http;

/// <summary>An error of the API as RFC 9457 writes it. Expression errors point into the text they are about.</summary>
public sealed record ApiProblem(string Title, int Status, string Detail)
{
    /// <summary>The query value the problem is about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Parameter { get; init; }

    /// <summary>The expression the position counts in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Expression { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Position { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Length { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suggestion { get; init; }

    /// <summary>Known names near the one that is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Nearest { get; init; }

    public static ApiProblem BadValue(string parameter, string detail) => new("Bad query value", 400, detail) { Parameter = parameter };

    public static ApiProblem BadExpression(string parameter, string expression, ExpressionError error) =>
        new("Bad expression", 400, error.Message)
        {
            Parameter = parameter,
            Expression = expression,
            Position = error.Position,
            Length = error.Length,
            Suggestion = error.Suggestion,
        };

    /// <summary>Nothing goes by this name; says which known names are near.</summary>
    public static ApiProblem Unknown(string what, string name, IEnumerable<string> known)
    {
        IReadOnlyList<string> nearest = NearestNames.Of(name, known);
        string hint = nearest.Count == 0 ? "" : $" Did you mean {string.Join(", ", nearest)}?";
        return new($"Unknown {what}", 404, $"There is no {what} '{name}'.{hint}") { Nearest = nearest };
    }

    public static ApiProblem Unknown(string what, long id) => new($"Unknown {what}", 404, $"There is no {what} {id}.");
}

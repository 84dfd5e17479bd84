namespace TradingChitti.Indicators.Expressions;

/// <summary>What an external series takes between its parentheses.</summary>
public enum ExternalArgument
{
    /// <summary>Nothing: the bare name.</summary>
    None,

    /// <summary>A window of calendar days, such as <c>3d</c> or <c>2w</c>.</summary>
    Duration,

    /// <summary>A quoted text, such as <c>"NIFTY 50"</c>.</summary>
    Text,
}

/// <summary>An external series the language knows by name.</summary>
/// <param name="Name">Lower-case name, with its namespace where it has one.</param>
/// <param name="Family">The group it is listed under: fundamental, news, index, model.</param>
/// <param name="Type">What it gives.</param>
/// <param name="Argument">What it takes.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Summary">One sentence for people.</param>
public sealed record ExternalSeriesDefinition(
    string Name,
    string Family,
    ExpressionType Type,
    ExternalArgument Argument,
    string Unit,
    string Summary);

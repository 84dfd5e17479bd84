namespace TradingChitti.Rules;

/// <summary>A rule that could not be evaluated; the others were.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">One sentence: why.</param>
/// <param name="Error">What was thrown, or null when the expression is at fault.</param>
public sealed record RuleFailure(RuleDefinition Rule, string Reason, Exception? Error);

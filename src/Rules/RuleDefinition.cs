namespace TradingChitti.Rules;

/// <summary>A rule: the condition on whose becoming true an alert is raised, and how it is told.</summary>
/// <param name="Id">Kebab-case key, stable for ever.</param>
/// <param name="Name">Title for people.</param>
/// <param name="Family">What the rule looks at.</param>
/// <param name="Expression">The condition in the expression language.</param>
/// <param name="Direction">Which way it leans.</param>
/// <param name="Severity">How much attention it asks for.</param>
/// <param name="Text">What it means, in plain language.</param>
/// <param name="Source">Where the definition is from.</param>
/// <param name="CooldownSessions">Sessions after an alert during which the rule is not raised again for the same instrument.</param>
public sealed record RuleDefinition(
    string Id,
    string Name,
    RuleFamily Family,
    string Expression,
    Direction Direction,
    Severity Severity,
    string Text,
    string Source,
    int CooldownSessions);

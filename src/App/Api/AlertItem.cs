using TradingChitti.Data.Signals;
using TradingChitti.Rules;

namespace TradingChitti.App.Api;

/// <summary>What a rule says, for the alert it raised.</summary>
public sealed record AlertRule(string Expression, string Text);

/// <summary>An alert as people and the live feed see it: what fired, for what, why, and how much it may matter.</summary>
/// <param name="Impact">Expected move as a fraction of the close, or null where it cannot be told.</param>
/// <param name="Close">Published close of the session, rupees.</param>
/// <param name="Rule">The rule as it is now; null when it has left the catalogue.</param>
public sealed record AlertItem(
    long AlertId,
    string RuleId,
    string RuleName,
    string? Family,
    string Symbol,
    string Name,
    DateOnly Session,
    DateTimeOffset AsOf,
    string Direction,
    string Severity,
    double? Impact,
    double Confidence,
    string ConfidenceBasis,
    string Headline,
    double? Close,
    double? ChangeFraction,
    IReadOnlyList<EvidenceItem> Evidence,
    AlertRule? Rule)
{
    internal static AlertItem Of(StoredAlert alert)
    {
        RuleCatalog.TryFind(alert.RuleId, out RuleDefinition? rule);
        return new(
            alert.AlertId,
            alert.RuleId,
            rule?.Name ?? alert.RuleId,
            rule?.Family.ToString().ToLowerInvariant(),
            alert.Symbol,
            alert.Name,
            alert.Session,
            alert.AsOf,
            alert.Direction,
            alert.Severity,
            alert.Impact,
            alert.Confidence,
            alert.ConfidenceBasis,
            alert.Headline,
            alert.Close,
            alert.ChangeFraction,
            alert.Evidence,
            rule is null ? null : new(rule.Expression, rule.Text));
    }
}

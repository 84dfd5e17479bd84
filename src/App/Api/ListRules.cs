using TradingChitti.App.Api.Http;
using TradingChitti.Data.Signals;
using TradingChitti.Rules;

namespace TradingChitti.App.Api;

/// <summary>A rule of the catalogue and how many alerts it has raised.</summary>
public sealed record RuleItem(
    string RuleId,
    string Name,
    RuleFamily Family,
    string Expression,
    Direction Direction,
    Severity Severity,
    string Text,
    string Source,
    int CooldownSessions,
    long Alerts)
{
    internal static RuleItem Of(RuleDefinition rule, IReadOnlyDictionary<string, long> alerts) => new(
        rule.Id,
        rule.Name,
        rule.Family,
        rule.Expression,
        rule.Direction,
        rule.Severity,
        rule.Text,
        rule.Source,
        rule.CooldownSessions,
        alerts.GetValueOrDefault(rule.Id));
}

/// <summary>Every shipped rule.</summary>
public sealed class ListRulesHandler(AlertStore alerts)
{
    public async Task<ItemList<RuleItem>> HandleAsync(CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, long> counts = await alerts.CountByRuleAsync(cancellationToken);
        return new([.. RuleCatalog.All.Select(rule => RuleItem.Of(rule, counts))]);
    }

    /// <summary>One rule by id.</summary>
    public async Task<ApiOutcome<RuleItem>> HandleAsync(string ruleId, CancellationToken cancellationToken) =>
        RuleCatalog.TryFind(ruleId, out RuleDefinition? rule)
            ? RuleItem.Of(rule, await alerts.CountByRuleAsync(cancellationToken))
            : ApiProblem.Unknown("rule", ruleId, RuleCatalog.All.Select(known => known.Id));
}

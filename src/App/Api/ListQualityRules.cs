using TradingChitti.Market.Quality;

namespace TradingChitti.App.Api;

/// <summary>One rule of data quality.</summary>
public sealed record QualityRuleItem(string Rule, string Severity, string Scope, string Text);

/// <summary>The catalogue of data-quality rules.</summary>
public sealed class ListQualityRulesHandler
{
    private readonly ItemList<QualityRuleItem> _rules = new(
    [
        .. QualityRules.All.Select(rule => new QualityRuleItem(
            rule.Id,
            rule.Severity == QualitySeverity.Error ? "error" : "warning",
            rule.Scope switch { QualityScope.Row => "row", QualityScope.Series => "series", _ => "file" },
            rule.Text)),
    ]);

    public ItemList<QualityRuleItem> Handle() => _rules;
}

using System.Diagnostics.CodeAnalysis;
using TradingChitti.Rules.Catalog;

namespace TradingChitti.Rules;

/// <summary>The rules that ship.</summary>
public static class RuleCatalog
{
    private static readonly Dictionary<string, RuleDefinition> ById;

    static RuleCatalog()
    {
        All = [.. TechnicalRules.All, .. FundamentalRules.All, .. NewsRules.All, .. CombinedRules.All];
        ById = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>Every rule, by family.</summary>
    public static IReadOnlyList<RuleDefinition> All { get; }

    /// <summary>Finds a rule by id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="rule">Receives the rule.</param>
    public static bool TryFind(string id, [NotNullWhen(true)] out RuleDefinition? rule) => ById.TryGetValue(id, out rule);
}

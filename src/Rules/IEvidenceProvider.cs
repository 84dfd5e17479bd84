using TradingChitti.Indicators.Expressions;

namespace TradingChitti.Rules;

/// <summary>Adds what the expression language cannot see, such as the articles behind a news score.</summary>
public interface IEvidenceProvider
{
    /// <summary>Gives further evidence for a signal; called once per signal that fires.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="externals">The external series the rule reads, with their windows.</param>
    /// <param name="instrumentId">The instrument it fired for.</param>
    IEnumerable<EvidenceItem> Find(RuleDefinition rule, IReadOnlyList<ExternalSeries> externals, int instrumentId);
}

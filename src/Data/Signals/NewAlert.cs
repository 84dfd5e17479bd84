using TradingChitti.Rules;

namespace TradingChitti.Data.Signals;

/// <summary>An alert to be raised: one rule that fired for one instrument in one session.</summary>
public sealed record NewAlert(
    RuleDefinition Rule,
    int InstrumentId,
    DateOnly Session,
    DateTimeOffset AsOf,
    double? Impact,
    double Confidence,
    string ConfidenceBasis,
    string Headline,
    IReadOnlyList<EvidenceItem> Evidence)
{
    /// <summary>The natural key: the same rule alerts once for an instrument in a session, however often and in whatever order it is judged.</summary>
    public string Key => FormattableString.Invariant($"{Rule.Id}|{InstrumentId}|{Session:yyyy-MM-dd}");
}

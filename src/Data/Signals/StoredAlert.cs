using TradingChitti.Rules;

namespace TradingChitti.Data.Signals;

/// <summary>An alert as it is read back, with its instrument and the bar of its session.</summary>
/// <param name="Close">Published close of the newest bar up to the session, rupees.</param>
/// <param name="ChangeFraction">That close against the bar before, splits and bonuses taken out.</param>
public sealed record StoredAlert(
    long AlertId,
    string RuleId,
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
    IReadOnlyList<EvidenceItem> Evidence);

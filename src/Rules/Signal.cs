namespace TradingChitti.Rules;

/// <summary>A rule that fired at the last bar of an instrument.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="InstrumentId">The instrument.</param>
/// <param name="Session">The session of the last bar.</param>
/// <param name="Impact">
/// Size of the move to expect within five sessions, as a fraction of the price and without sign; null where the bars are too few.
/// </param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="ConfidenceBasis">What the confidence rests on.</param>
/// <param name="Evidence">The conditions that held, the values they looked at, and what an <see cref="IEvidenceProvider"/> added.</param>
public sealed record Signal(
    RuleDefinition Rule,
    int InstrumentId,
    DateOnly Session,
    double? Impact,
    double Confidence,
    string ConfidenceBasis,
    IReadOnlyList<EvidenceItem> Evidence)
{
    /// <summary>What happened, in words and values, without the symbol; see <see cref="AlertHeadline"/>.</summary>
    public required string Happened { get; init; }
}

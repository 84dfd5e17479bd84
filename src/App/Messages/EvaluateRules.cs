namespace TradingChitti.App.Messages;

/// <summary>Instruments to judge at their last bar on or before <paramref name="Session"/>, knowing what was known at <paramref name="AsOf"/>.</summary>
public sealed record EvaluateRules(DateOnly Session, DateTimeOffset AsOf, IReadOnlyList<int> InstrumentIds) : Message
{
    /// <summary>
    /// True when articles arrived and bars did not: only rules that read news are judged, and the last bar may be older than the session.
    /// </summary>
    public bool NewsOnly { get; init; }
}

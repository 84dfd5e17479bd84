namespace TradingChitti.App.Messages;

/// <summary>Instruments to judge at their last bar on or before <paramref name="Session"/>, knowing what was known at <paramref name="AsOf"/>.</summary>
public sealed record EvaluateRules(DateOnly Session, DateTimeOffset AsOf, IReadOnlyList<int> InstrumentIds) : Message;

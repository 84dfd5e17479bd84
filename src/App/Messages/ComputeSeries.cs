namespace TradingChitti.App.Messages;

/// <summary>Instruments whose bars up to a session are to be computed.</summary>
public sealed record ComputeSeries(DateOnly Session, IReadOnlyList<int> InstrumentIds) : Message;

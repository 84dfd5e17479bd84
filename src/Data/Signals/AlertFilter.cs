namespace TradingChitti.Data.Signals;

/// <summary>Which alerts to list; a null field does not restrict.</summary>
public sealed record AlertFilter(int? InstrumentId, string? RuleId, string? Direction, PageCursor? Before, int Limit);

namespace TradingChitti.Market;

/// <summary>A listed security. Keyed on ISIN where one is known; symbols change and are only a name.</summary>
/// <param name="InstrumentId">Our key, stable across renames.</param>
/// <param name="Isin">Twelve-character ISIN, or null when no reference list has named it yet.</param>
/// <param name="Symbol">The current NSE trading symbol.</param>
/// <param name="Name">Company or scheme name.</param>
/// <param name="Series">NSE series, such as EQ, BE or SM.</param>
/// <param name="Industry">Industry of the index lists, or null.</param>
public sealed record Instrument(int InstrumentId, string? Isin, string Symbol, string Name, string Series, string? Industry);

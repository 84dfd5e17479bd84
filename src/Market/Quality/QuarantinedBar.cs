namespace TradingChitti.Market.Quality;

/// <summary>The figures of a daily bar as published, in rupees and shares.</summary>
public sealed record BarFigures(
    string Series,
    string? Isin,
    decimal Open,
    decimal High,
    decimal Low,
    decimal Close,
    long Volume,
    decimal? TurnoverInr,
    int? Trades,
    long? DeliveryShares);

/// <summary>A row a rule names, with all that is needed to write its bar after all.</summary>
/// <param name="Line">Line in the file, 0 where it is not known.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">One clause with the values.</param>
/// <param name="Symbol">Trading symbol on the day.</param>
/// <param name="Session">The trading day.</param>
/// <param name="Bar">Its figures.</param>
public sealed record QuarantinedBar(int Line, QualityRule Rule, string Reason, string Symbol, DateOnly Session, BarFigures Bar);

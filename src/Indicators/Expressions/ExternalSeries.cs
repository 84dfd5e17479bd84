namespace TradingChitti.Indicators.Expressions;

/// <summary>A series that does not come from bars: a fundamental, a news score, index membership, a model.</summary>
/// <param name="Name">Lower-case name of <see cref="ExternalSeriesCatalog"/>, such as <c>pe</c>, <c>news.sentiment</c>, <c>in_index</c>, <c>ml.up</c>.</param>
/// <param name="Text">The series in canonical form with its argument, such as <c>news.sentiment(3d)</c>; equal texts are equal series.</param>
/// <param name="Days">The window or horizon in calendar days, or 0 where the series takes none.</param>
/// <param name="Argument">The text argument, such as the index name, or null.</param>
public sealed record ExternalSeries(string Name, string Text, int Days = 0, string? Argument = null);

namespace TradingChitti.Indicators.Expressions;

/// <summary>The value of one series an expression looks at, at the last bar.</summary>
/// <param name="Series">The series as the expression names it, such as <c>ema(20)</c>.</param>
/// <param name="Value">Value at the last bar; NaN where not available.</param>
/// <param name="Previous">Value at the bar before, given where the expression compares with it (crosses, rising, change); otherwise null.</param>
public sealed record EvidenceValue(string Series, double Value, double? Previous);

namespace TradingChitti.Market.Nse;

/// <summary>A line that was not taken, and why.</summary>
/// <param name="Line">Line number in the file, the header being 1.</param>
/// <param name="Reason">One clause naming the field and its value.</param>
public readonly record struct Rejection(int Line, string Reason);

namespace TradingChitti.App.Messages;

/// <summary>Market files to import, by their row in the import log.</summary>
public sealed record ImportBars(IReadOnlyList<long> ImportIds) : Message;

using TradingChitti.Market.Nse;

namespace TradingChitti.Data.Market;

/// <summary>A published bar and the instrument it belongs to.</summary>
public readonly record struct StoredBar(int InstrumentId, PublishedBar Bar);

using TradingChitti.Data.Market;

namespace TradingChitti.Host.Running;

/// <summary>What becomes available to the pipeline at one instant of a recorded or generated market.</summary>
/// <param name="At">When.</param>
/// <param name="Label">What, for progress.</param>
/// <param name="Files">Market files that are published.</param>
/// <param name="FeedIds">Feeds that have something new.</param>
public sealed record MarketEvent(DateTimeOffset At, string Label, IReadOnlyList<ImportRequest> Files, IReadOnlyList<string> FeedIds);

namespace TradingChitti.Host.Running;

/// <summary>Which market the host shows. Each has a database and a storage account of its own, so that their rows never mix.</summary>
public sealed record MarketMode(string Name, string Database, string StorageAccount)
{
    /// <summary>A generated market of fictional companies.</summary>
    public static MarketMode Sample { get; } = new("sample", "tradingchitti_sample", "tcsample");

    /// <summary>Recorded feeds and market files.</summary>
    public static MarketMode Replay { get; } = new("replay", "tradingchitti_replay", "tcreplay");

    /// <summary>The configured real feeds and the exchange's files.</summary>
    public static MarketMode Live { get; } = new("live", "tradingchitti_live", "tclive");

    public static IReadOnlyList<MarketMode> All { get; } = [Sample, Replay, Live];

    public bool IsSample => this == Sample;

    /// <summary>The mode of this name; null when there is none.</summary>
    public static MarketMode? Find(string? name) => All.FirstOrDefault(mode => mode.Name == name);
}

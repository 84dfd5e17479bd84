namespace TradingChitti.Data.Queues;

/// <summary>Every queue, named for the work to be done. The name is the kebab-case form of its message and use case.</summary>
public static class QueueNames
{
    public const string FetchFeed = "fetch-feed";
    public const string EnrichArticles = "enrich-articles";
    public const string ImportBars = "import-bars";
    public const string ComputeSeries = "compute-series";
    public const string EvaluateRules = "evaluate-rules";
    public const string PushAlerts = "push-alerts";

    /// <summary>What the Functions runtime appends for messages that failed too often.</summary>
    public const string PoisonSuffix = "-poison";

    public static IReadOnlyList<string> All { get; } = [FetchFeed, EnrichArticles, ImportBars, ComputeSeries, EvaluateRules, PushAlerts];
}

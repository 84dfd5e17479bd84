using TradingChitti.App.Ingest;
using TradingChitti.Data.Queues;

namespace TradingChitti.Functions.Ingest;

/// <summary>One function per poison queue; <c>id</c> is the message's id in that queue.</summary>
public sealed class StorePoisonFunction(StorePoisonHandler handler)
{
    [Function("StorePoisonFetchFeed")]
    public Task FetchFeedAsync([QueueTrigger("fetch-feed-poison")] string body, string id, CancellationToken cancellationToken) =>
        handler.HandleAsync(QueueNames.FetchFeed, id, body, cancellationToken);

    [Function("StorePoisonEnrichArticles")]
    public Task EnrichArticlesAsync([QueueTrigger("enrich-articles-poison")] string body, string id, CancellationToken cancellationToken) =>
        handler.HandleAsync(QueueNames.EnrichArticles, id, body, cancellationToken);

    [Function("StorePoisonImportBars")]
    public Task ImportBarsAsync([QueueTrigger("import-bars-poison")] string body, string id, CancellationToken cancellationToken) =>
        handler.HandleAsync(QueueNames.ImportBars, id, body, cancellationToken);

    [Function("StorePoisonComputeSeries")]
    public Task ComputeSeriesAsync([QueueTrigger("compute-series-poison")] string body, string id, CancellationToken cancellationToken) =>
        handler.HandleAsync(QueueNames.ComputeSeries, id, body, cancellationToken);

    [Function("StorePoisonEvaluateRules")]
    public Task EvaluateRulesAsync([QueueTrigger("evaluate-rules-poison")] string body, string id, CancellationToken cancellationToken) =>
        handler.HandleAsync(QueueNames.EvaluateRules, id, body, cancellationToken);

    [Function("StorePoisonPushAlerts")]
    public Task PushAlertsAsync([QueueTrigger("push-alerts-poison")] string body, string id, CancellationToken cancellationToken) =>
        handler.HandleAsync(QueueNames.PushAlerts, id, body, cancellationToken);
}

using TradingChitti.App.Compute;
using TradingChitti.App.Messages;

namespace TradingChitti.Functions.Compute;

/// <summary>Articles to read; connected dashboards are told which are new.</summary>
public sealed class EnrichArticlesFunction(EnrichArticlesHandler handler)
{
    [Function("EnrichArticles")]
    [SignalROutput(HubName = "live")]
    public async Task<SignalRMessageAction[]> RunAsync([QueueTrigger("enrich-articles")] EnrichArticles message, CancellationToken cancellationToken)
    {
        IReadOnlyList<long> read = await handler.HandleAsync(message, cancellationToken);
        return read.Count == 0 ? [] : [new("articles", [new { articleIds = read }])];
    }
}

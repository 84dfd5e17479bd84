using Microsoft.Extensions.Options;
using TradingChitti.App.Messages;
using TradingChitti.Data;
using TradingChitti.Data.Market;
using TradingChitti.Data.Queues;

namespace TradingChitti.App.Ingest;

/// <summary>Asks for market files: a row of the import log each, and the messages that fetch them.</summary>
public sealed class RequestImports(
    OutboxTransaction transactions, ImportStore imports, IOptions<MarketDataOptions> options, TimeProvider time)
{
    private const int ImportsPerMessage = 16;

    /// <summary>Returns the ids of the imports. A file asked for again is fetched again, and imported again only if its bytes changed.</summary>
    public Task<IReadOnlyList<long>> HandleAsync(IReadOnlyList<ImportRequest> requests, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        ImportRequest[] distinct = [.. requests.DistinctBy(request => (request.Kind, request.Name))];
        return transactions.RunAsync(
            async (connection, messages) =>
            {
                IReadOnlyList<long> ids = await imports.AddDueAsync(
                    connection, distinct, now, now.AddMinutes(options.Value.LostAfterMinutes), cancellationToken);
                AddMessages(messages, ids);
                return ids;
            },
            cancellationToken);
    }

    internal static void AddMessages(ICollection<(string Queue, string Body)> messages, IReadOnlyList<long> importIds)
    {
        foreach (long[] ids in importIds.Chunk(ImportsPerMessage))
            messages.Add((QueueNames.ImportBars, MessageJson.Write(new ImportBars(ids))));
    }
}

using System.Collections.Concurrent;
using Azure.Storage.Queues;

namespace TradingChitti.Data.Queues;

/// <summary>Sends message bodies to storage queues in the encoding the Functions runtime reads (base64).</summary>
public sealed class QueueSender(QueueServiceClient service)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<QueueClient>>> _queues = new(StringComparer.Ordinal);

    public async Task SendAsync(string queue, string body, CancellationToken cancellationToken)
    {
        QueueClient client = await _queues.GetOrAdd(queue, name => new(() => CreateAsync(name))).Value.WaitAsync(cancellationToken);
        await client.SendMessageAsync(body, cancellationToken);
    }

    private async Task<QueueClient> CreateAsync(string queue)
    {
        try
        {
            QueueClient client = service.GetQueueClient(queue);
            await client.CreateIfNotExistsAsync();
            return client;
        }
        catch
        {
            _queues.TryRemove(queue, out _); // the next send tries again
            throw;
        }
    }
}

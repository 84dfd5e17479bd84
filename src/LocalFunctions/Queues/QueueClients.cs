using System.Collections.Concurrent;
using Azure;
using Azure.Core;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace TradingChitti.LocalFunctions.Queues;

/// <summary>
/// Queue clients by connection setting. They read and write raw text and the runner does the base64 itself: a client that decodes throws a
/// whole batch away for one message that is not base64.
/// </summary>
internal sealed class QueueClients(IConfiguration configuration)
{
    private readonly ConcurrentDictionary<string, QueueServiceClient> _services = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<(string Connection, string Queue), Lazy<Task<QueueClient>>> _created = new();

    /// <summary>The client of a queue that may not exist yet.</summary>
    public QueueClient Get(string connection, string queue) => _services.GetOrAdd(connection, Connect).GetQueueClient(queue);

    /// <summary>Sends one message, base64-encoded, to a queue that is created when missing.</summary>
    public async Task SendAsync(string connection, string queue, byte[] body, CancellationToken cancellationToken) =>
        await SendRawAsync(connection, queue, Convert.ToBase64String(body), null, cancellationToken);

    /// <summary>Sends text as it is to a queue that is created when missing.</summary>
    /// <param name="timeToLive">Null for the service's seven days; −1 s for ever.</param>
    public async Task SendRawAsync(string connection, string queue, string text, TimeSpan? timeToLive, CancellationToken cancellationToken)
    {
        QueueClient client = await _created.GetOrAdd((connection, queue), key => new(() => CreateAsync(key))).Value.WaitAsync(cancellationToken);
        try
        {
            await client.SendMessageAsync(text, null, timeToLive, cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await client.SendMessageAsync(text, null, timeToLive, cancellationToken);
        }
    }

    private async Task<QueueClient> CreateAsync((string Connection, string Queue) key)
    {
        try
        {
            QueueClient client = Get(key.Connection, key.Queue);
            await client.CreateIfNotExistsAsync();
            return client;
        }
        catch
        {
            _created.TryRemove(key, out _); // the next send tries again
            throw;
        }
    }

    private QueueServiceClient Connect(string connection)
    {
        string text = configuration[connection] is { Length: > 0 } setting
            ? setting
            : throw new InvalidOperationException(
                $"Setting {connection} is missing. The local runner takes a storage connection string there, such as that of Azurite.");
        QueueClientOptions options = new() { MessageEncoding = QueueMessageEncoding.None };
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(20);
        return new(text, options);
    }
}

using System.Buffers.Text;
using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TradingChitti.LocalFunctions.Discovery;
using TradingChitti.LocalFunctions.Execution;

namespace TradingChitti.LocalFunctions.Queues;

/// <summary>
/// Runs one message and settles it: deleted after success, visible again after a delay when it failed, moved to the poison queue when it
/// failed too often. Whatever cannot be settled is delivered again; handlers are idempotent. A poison queue that is itself read has no
/// poison queue: what fails there stays hidden for the visibility timeout and is tried for ever, as on the Functions host.
/// </summary>
internal sealed partial class MessageProcessor(
    FunctionExecutor executor,
    InvocationCounters counters,
    QueueClients clients,
    WorkerSerializer serializer,
    IServiceScopeFactory scopes,
    IOptions<LocalFunctionsOptions> options,
    ILogger<MessageProcessor> logger)
{
    private const string PoisonSuffix = "-poison";

    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly ILogger _logger = logger;
    private readonly SemaphoreSlim _concurrency = new(options.Value.MaxConcurrentMessages);

    /// <param name="abort">Cancels the function; its message is then released for another process.</param>
    public async Task ProcessAsync(LocalFunction function, Trigger.Queue trigger, QueueMessage message, CancellationToken abort)
    {
        using InvocationCounters.Lease pending = counters.Enter();
        QueueClient queue = clients.Get(trigger.Connection, trigger.QueueName);
        MessageLease lease = new(queue, message, options.Value.VisibilityTimeout, _logger);
        Outcome outcome = await RunAsync(function, trigger, message, abort);
        try
        {
            await SettleAsync(queue, trigger, message, await lease.StopAsync(), outcome);
        }
        catch (Exception failure)
        {
            LogUnsettled(failure, message.MessageId, trigger.QueueName);
        }
    }

    private static bool IsPoison(Trigger.Queue trigger) => trigger.QueueName.EndsWith(PoisonSuffix, StringComparison.Ordinal);

    /// <summary>A body that is not base64 is encoded, so that whoever reads the poison queue can decode it.</summary>
    private static string Encoded(string body) =>
        Base64.IsValid(body) ? body : Convert.ToBase64String(Encoding.UTF8.GetBytes(body));

    private async Task<Outcome> RunAsync(LocalFunction function, Trigger.Queue trigger, QueueMessage message, CancellationToken abort)
    {
        // Delivered once more than allowed: the process died during the last delivery.
        if (message.DequeueCount > options.Value.MaxDequeueCount && !IsPoison(trigger))
            return Outcome.Failed;
        bool entered = false;
        try
        {
            await _concurrency.WaitAsync(abort);
            entered = true;
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            await executor.ExecuteAsync(function, new QueueInput(message, serializer), scope.ServiceProvider, abort);
            return Outcome.Succeeded;
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            return Outcome.Aborted;
        }
        catch (Exception failure)
        {
            LogFailed(failure, function.Name, message.MessageId, message.DequeueCount, options.Value.MaxDequeueCount);
            return Outcome.Failed;
        }
        finally
        {
            if (entered)
                _concurrency.Release();
        }
    }

    private async Task SettleAsync(QueueClient queue, Trigger.Queue trigger, QueueMessage message, string receipt, Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Succeeded:
                await queue.DeleteMessageAsync(message.MessageId, receipt);
                break;
            case Outcome.Aborted:
                await queue.UpdateMessageAsync(message.MessageId, receipt, (string?)null, TimeSpan.Zero);
                LogReleased(message.MessageId, trigger.QueueName);
                break;
            case Outcome.Failed when IsPoison(trigger):
                break;
            case Outcome.Failed when message.DequeueCount < options.Value.MaxDequeueCount:
                await queue.UpdateMessageAsync(message.MessageId, receipt, (string?)null, options.Value.RetryDelay);
                break;
            case Outcome.Failed:
                string poison = trigger.QueueName + PoisonSuffix;
                await clients.SendRawAsync(trigger.Connection, poison, Encoded(message.Body.ToString()), Forever, CancellationToken.None);
                await queue.DeleteMessageAsync(message.MessageId, receipt);
                LogPoisoned(message.MessageId, trigger.QueueName, poison, message.DequeueCount);
                break;
        }
    }

    private enum Outcome
    {
        Succeeded,
        Failed,
        Aborted,
    }

    [LoggerMessage(LocalEvents.QueueFailed, LogLevel.Error, "Function {Function} failed on message {MessageId}, delivery {Delivery} of {MaxDeliveries}")]
    private partial void LogFailed(Exception failure, string function, string messageId, long delivery, int maxDeliveries);

    [LoggerMessage(LocalEvents.QueuePoisoned, LogLevel.Error, "Message {MessageId} of {Queue} moved to {PoisonQueue} after {Deliveries} deliveries")]
    private partial void LogPoisoned(string messageId, string queue, string poisonQueue, long deliveries);

    [LoggerMessage(LocalEvents.QueueUnsettled, LogLevel.Warning, "Message {MessageId} of {Queue} could not be settled and will be delivered again")]
    private partial void LogUnsettled(Exception failure, string messageId, string queue);

    [LoggerMessage(LocalEvents.QueueReleased, LogLevel.Information, "Message {MessageId} of {Queue} released at shutdown")]
    private partial void LogReleased(string messageId, string queue);
}

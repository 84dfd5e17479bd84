using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using TradingChitti.LocalFunctions.Discovery;

namespace TradingChitti.LocalFunctions.Queues;

/// <summary>Reads one queue: batches while there is work, ever longer pauses while there is none or while storage is away.</summary>
internal sealed partial class QueuePump(
    LocalFunction function, Trigger.Queue trigger, QueueClients clients, MessageProcessor processor, LocalFunctionsOptions options, ILogger logger)
{
    private static readonly TimeSpan LongestOutagePause = TimeSpan.FromSeconds(10);

    private readonly ILogger _logger = logger;
    private readonly List<Task> _running = [];

    /// <summary>Takes messages until stopped, then waits for those that run.</summary>
    public async Task RunAsync(CancellationToken stopping, CancellationToken abort)
    {
        try
        {
            await TakeAsync(stopping, abort);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped while waiting for messages; those that run are awaited below.
        }

        await Task.WhenAll(_running);
    }

    private async Task TakeAsync(CancellationToken stopping, CancellationToken abort)
    {
        TimeSpan pause = options.MinimumPollInterval;
        bool away = false;
        while (true)
        {
            stopping.ThrowIfCancellationRequested();
            await HasRoomAsync(stopping);
            QueueMessage[] messages;
            try
            {
                messages = await ReceiveAsync(stopping);
                if (away)
                    LogBack(trigger.QueueName);
                away = false;
            }
            catch (Exception outage) when (outage is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                if (!away)
                {
                    LogOutage(outage, trigger.QueueName);
                    pause = options.MinimumPollInterval;
                }

                away = true;
                pause = await PauseAsync(pause, LongestOutagePause, stopping);
                continue;
            }

            foreach (QueueMessage message in messages)
                _running.Add(processor.ProcessAsync(function, trigger, message, abort));
            pause = messages.Length > 0 ? options.MinimumPollInterval : await PauseAsync(pause, options.MaximumPollInterval, stopping);
        }
    }

    /// <summary>Waits until few enough messages run for another batch.</summary>
    private async Task HasRoomAsync(CancellationToken stopping)
    {
        _running.RemoveAll(task => task.IsCompletedSuccessfully);
        while (_running.Count > options.NewBatchThreshold)
        {
            await Task.WhenAny(_running).WaitAsync(stopping);
            _running.RemoveAll(task => task.IsCompletedSuccessfully);
        }
    }

    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken stopping)
    {
        QueueClient queue = clients.Get(trigger.Connection, trigger.QueueName);
        try
        {
            return await queue.ReceiveMessagesAsync(options.BatchSize, options.VisibilityTimeout, stopping);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: stopping);
            return [];
        }
    }

    private static async Task<TimeSpan> PauseAsync(TimeSpan pause, TimeSpan longest, CancellationToken stopping)
    {
        await Task.Delay(pause, stopping);
        return pause * 2 < longest ? pause * 2 : longest;
    }

    [LoggerMessage(LocalEvents.QueueOutage, LogLevel.Warning, "Queue {Queue} cannot be read; trying again until it can")]
    private partial void LogOutage(Exception outage, string queue);

    [LoggerMessage(LocalEvents.QueueBack, LogLevel.Information, "Queue {Queue} can be read again")]
    private partial void LogBack(string queue);
}

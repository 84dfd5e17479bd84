using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace TradingChitti.LocalFunctions.Queues;

/// <summary>Keeps a message hidden while its function runs, by renewing its visibility timeout at half time.</summary>
internal sealed partial class MessageLease
{
    private readonly QueueClient _queue;
    private readonly QueueMessage _message;
    private readonly TimeSpan _visibility;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _renewing;

    private string _receipt;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan visibility, ILogger logger)
    {
        _queue = queue;
        _message = message;
        _visibility = visibility;
        _logger = logger;
        _receipt = message.PopReceipt;
        _renewing = RenewAsync(_stop.Token);
    }

    /// <summary>Ends renewing and gives the receipt with which the message is settled.</summary>
    public async Task<string> StopAsync()
    {
        await _stop.CancelAsync();
        await _renewing;
        _stop.Dispose();
        return _receipt;
    }

    private async Task RenewAsync(CancellationToken stop)
    {
        while (true)
        {
            try
            {
                await Task.Delay(_visibility / 2, stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            try
            {
                // Not cancelled by stop: an update under way changes the receipt, and the settling call needs the new one.
                UpdateReceipt renewed = await _queue.UpdateMessageAsync(
                    _message.MessageId, _receipt, (string?)null, _visibility, CancellationToken.None);
                _receipt = renewed.PopReceipt;
            }
            catch (RequestFailedException failure) when (failure.Status is 400 or 404)
            {
                LogLost(failure, _message.MessageId);
                return;
            }
            catch (Exception failure) when (failure is RequestFailedException or AggregateException or IOException)
            {
                LogRenewalFailed(failure, _message.MessageId);
            }
        }
    }

    [LoggerMessage(LocalEvents.QueueRenewal, LogLevel.Warning, "Message {MessageId} could not be kept hidden; trying again")]
    private partial void LogRenewalFailed(Exception failure, string messageId);

    [LoggerMessage(LocalEvents.QueueLost, LogLevel.Warning, "Message {MessageId} is no longer held by this process and may run twice")]
    private partial void LogLost(Exception failure, string messageId);
}

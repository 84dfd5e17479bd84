using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Npgsql;
using TradingChitti.LocalFunctions;

namespace TradingChitti.Host.Running;

/// <summary>Knows when the whole pipeline is quiet: nothing promised, nothing queued (hidden messages included), nothing running.</summary>
public sealed class QuietWatch(NpgsqlDataSource dataSource, QueueServiceClient queues, FunctionInvoker functions, TimeProvider realTime)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Waits until two looks in a row find nothing to do and nothing done in between.</summary>
    /// <exception cref="HostFailure">Something is still queued after a quarter of an hour without any function ending.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        long lastCompleted = -1;
        long lastProgress = realTime.GetTimestamp();
        bool quietBefore = false;
        while (true)
        {
            long completed = functions.CompletedInvocations;
            if (completed != lastCompleted)
            {
                lastCompleted = completed;
                lastProgress = realTime.GetTimestamp();
                quietBefore = false;
            }

            if (functions.IsIdle && await IsEmptyAsync(cancellationToken) && functions.IsIdle && functions.CompletedInvocations == completed)
            {
                if (quietBefore)
                    return;
                quietBefore = true;
                continue;
            }

            quietBefore = false;
            if (realTime.GetElapsedTime(lastProgress) > Patience)
                throw new HostFailure(
                    $"The pipeline did not become quiet: nothing has finished for {Patience.TotalMinutes:0} minutes and work is still queued. The log names the cause.");
            await Task.Delay(Look, realTime, cancellationToken);
        }
    }

    private async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using (NpgsqlCommand command = dataSource.CreateCommand("select exists (select from outbox)"))
        {
            if (await command.ExecuteScalarAsync(cancellationToken) is true)
                return false;
        }

        foreach (string name in functions.Queues)
        {
            try
            {
                QueueProperties properties = await queues.GetQueueClient(name).GetPropertiesAsync(cancellationToken);
                if (properties.ApproximateMessagesCount > 0)
                    return false;
            }
            catch (Azure.RequestFailedException missing) when (missing.Status == 404)
            {
                // A queue nobody has written to yet is an empty one.
            }
        }

        return true;
    }
}

using Npgsql;
using TradingChitti.Data.Queues;

namespace TradingChitti.Data;

/// <summary>Runs work in one transaction together with the messages it promises, then sends them.</summary>
public sealed class OutboxTransaction(NpgsqlDataSource dataSource, Outbox outbox)
{
    /// <summary>
    /// Commits what <paramref name="work"/> writes and the messages it adds, all or nothing, then drains the outbox.
    /// The result is <paramref name="work"/>'s.
    /// </summary>
    public async Task<TResult> RunAsync<TResult>(
        Func<NpgsqlConnection, ICollection<(string Queue, string Body)>, Task<TResult>> work, CancellationToken cancellationToken)
    {
        List<(string Queue, string Body)> messages = [];
        TResult result;
        await using (NpgsqlConnection connection = await dataSource.OpenConnectionAsync(cancellationToken))
        {
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
            result = await work(connection, messages);
            await outbox.AddAsync(connection, messages, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        if (messages.Count > 0)
            await outbox.DrainAsync(cancellationToken);
        return result;
    }
}

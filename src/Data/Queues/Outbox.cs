using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Data.Queues;

/// <summary>
/// Messages promised in the transaction that wrote their rows. <see cref="DrainAsync"/> runs right after commit and again from a timer,
/// so a crash in between delays a message and never loses it; a message may be sent twice, and every handler is idempotent.
/// </summary>
public sealed class Outbox(NpgsqlDataSource dataSource, QueueSender sender, TimeProvider time)
{
    private const int DrainBatch = 100;

    private const string Insert = """
        insert into outbox (queue, body, created_at)
        select * from unnest($1::text[], $2::text[], array_fill($3::timestamptz, array[cardinality($1::text[])]))
        """;

    private const string Take = """
        select outbox_id, queue, body from outbox order by outbox_id limit $1 for update skip locked
        """;

    /// <summary>Adds messages inside the caller's transaction.</summary>
    public async Task AddAsync(
        NpgsqlConnection connection, IReadOnlyList<(string Queue, string Body)> messages, CancellationToken cancellationToken)
    {
        if (messages.Count == 0)
            return;
        await using NpgsqlCommand command = new(Insert, connection);
        command.Parameters.Add(new() { Value = messages.Select(message => message.Queue).ToArray() });
        command.Parameters.Add(new() { Value = messages.Select(message => message.Body).ToArray() });
        command.Parameters.Add(new() { Value = time.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Sends everything promised and returns how many messages went out.</summary>
    public async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        int sent = 0;
        while (true)
        {
            await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync(cancellationToken);
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
            List<(long Id, string Queue, string Body)> batch = await TakeAsync(connection, cancellationToken);
            if (batch.Count == 0)
                return sent;
            foreach ((_, string queue, string body) in batch)
                await sender.SendAsync(queue, body, cancellationToken);
            await using NpgsqlCommand delete = new("delete from outbox where outbox_id = any($1)", connection);
            delete.Parameters.Add(new() { Value = batch.Select(message => message.Id).ToArray() });
            await delete.ExecuteNonQueryAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            sent += batch.Count;
        }
    }

    private static async Task<List<(long Id, string Queue, string Body)>> TakeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        List<(long, string, string)> batch = [];
        await using NpgsqlCommand command = new(Take, connection);
        command.Parameters.Add(new() { Value = DrainBatch });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            batch.Add((reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        return batch;
    }
}

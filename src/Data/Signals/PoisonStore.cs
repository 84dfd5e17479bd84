using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Data.Signals;

/// <summary>A message that failed too often, kept for an operator.</summary>
public sealed record PoisonMessage(long PoisonId, string Queue, string Body, DateTimeOffset ArrivedAt, DateTimeOffset? ReplayedAt);

/// <summary>Messages the queue runtime gave up on: read, repaired around, replayed.</summary>
public sealed class PoisonStore(NpgsqlDataSource dataSource)
{
    private const string Insert = """
        insert into poison_messages (queue, message_key, body, arrived_at) values ($1, $2, $3, $4)
        on conflict (message_key) do nothing
        """;

    private const string Select = """
        select poison_id, queue, body, arrived_at, replayed_at from poison_messages
        where $1::bigint is null or poison_id < $1
        order by poison_id desc
        limit $2
        """;

    private const string SelectById = "select poison_id, queue, body, arrived_at, replayed_at from poison_messages where poison_id = $1";

    private const string MarkReplayed = """
        update poison_messages set replayed_at = $2 where poison_id = $1 and replayed_at is null
        returning poison_id, queue, body, arrived_at, replayed_at
        """;

    /// <summary>Keeps a message once, however often it is delivered; false when it was there already.</summary>
    public async Task<bool> AddAsync(string queue, string messageId, string body, DateTimeOffset arrivedAt, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Insert);
        command.Parameters.Add(new() { Value = queue });
        command.Parameters.Add(new() { Value = $"{queue}/{messageId}" });
        command.Parameters.Add(new() { Value = body });
        command.Parameters.Add(new() { Value = arrivedAt.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>Messages with an id below <paramref name="before"/>, newest first.</summary>
    public async Task<IReadOnlyList<PoisonMessage>> ListAsync(long? before, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Select);
        command.Parameters.Add(new() { Value = (object?)before ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new() { Value = limit });
        List<PoisonMessage> messages = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            messages.Add(Read(reader));
        return messages;
    }

    public async Task<PoisonMessage?> FindAsync(long poisonId, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectById);
        command.Parameters.Add(new() { Value = poisonId });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
    }

    /// <summary>Marks a message replayed inside the caller's transaction and returns it; null when it is unknown or was replayed before.</summary>
    public static async Task<PoisonMessage?> TakeForReplayAsync(
        NpgsqlConnection connection, long poisonId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(MarkReplayed, connection);
        command.Parameters.Add(new() { Value = poisonId });
        command.Parameters.Add(new() { Value = at.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
    }

    private static PoisonMessage Read(NpgsqlDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetString(1),
        reader.GetString(2),
        reader.GetFieldValue<DateTimeOffset>(3),
        reader.IsDBNull(4) ? null : reader.GetFieldValue<DateTimeOffset>(4));
}

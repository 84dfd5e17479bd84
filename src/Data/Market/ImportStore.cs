using Npgsql;
using NpgsqlTypes;
using TradingChitti.Market.Nse;

namespace TradingChitti.Data.Market;

/// <summary>The import log: which market files were asked for, what became of them, and which lines were not taken.</summary>
public sealed partial class ImportStore(NpgsqlDataSource dataSource)
{
    /// <summary>Rejections kept for one file; the row still counts all of them.</summary>
    public const int RejectionsKept = 100;

    private const string Due = "due";
    private const string Imported = "imported";

    // A file already imported stays so until its bytes are known to differ; anything else becomes due again.
    private const string Add = """
        insert into imports as i (kind, name, url, session, status, requested_at, next_try_at)
        select kind, name, url, session, 'due', $5, $6
        from unnest($1::text[], $2::text[], $3::text[], $4::date[]) with ordinality as v (kind, name, url, session, position)
        order by kind, name
        on conflict (kind, name) do update set
            url = excluded.url,
            session = coalesce(excluded.session, i.session),
            requested_at = excluded.requested_at,
            status = case when i.status = 'imported' then i.status else 'due' end,
            error = null,
            next_try_at = case when i.status = 'imported' then null else excluded.next_try_at end
        returning import_id
        """;

    private const string TakeRetries = """
        update imports set next_try_at = $3
        where import_id in (
            select import_id from imports where next_try_at <= $1 order by next_try_at, import_id limit $2 for update skip locked
        )
        returning import_id
        """;

    private const string Columns = "import_id, kind, name, url, session, status, content_hash, requested_at";

    private const string Select = $"select {Columns} from imports where import_id = $1";

    private const string Lock = $"{Select} for update";

    private const string Finish = """
        update imports set
            status = $2, content_hash = $3, session = coalesce($4, session), rows_read = $5, rows_taken = $6, rows_rejected = $7,
            error = $8, finished_at = $9, next_try_at = null
        where import_id = $1
        """;

    private const string ClearRejections = "delete from import_rejections where import_id = $1";

    private const string AddRejections = """
        insert into import_rejections (import_id, line, reason)
        select $1, line, reason from unnest($2::int[], $3::text[]) as v (line, reason)
        on conflict (import_id, line) do nothing
        """;

    private const string Defer = """
        update imports set status = case when status = 'imported' then status else $2 end, error = $3, next_try_at = $4, finished_at = $5
        where import_id = $1
        """;

    private const string SelectLog = """
        select import_id, kind, name, session, status, rows_read, rows_taken, rows_rejected, error, requested_at, next_try_at, finished_at
        from imports
        where $1::text is null or status = $1
        order by coalesce(finished_at, requested_at) desc, import_id desc
        limit $2
        """;

    private const string SelectRejections = """
        select r.import_id, r.line, r.reason
        from unnest($1::bigint[]) as wanted (import_id)
        cross join lateral (
            select import_id, line, reason from import_rejections where import_id = wanted.import_id order by line limit $2
        ) as r
        order by r.import_id, r.line
        """;

    private const string SelectNames = "select name from imports where kind = $1 and name = any($2)";

    /// <summary>
    /// Writes files to be fetched inside the caller's transaction and returns their ids. <paramref name="unlessHeardBy"/> is when a request
    /// whose message got lost is picked up again.
    /// </summary>
    public async Task<IReadOnlyList<long>> AddDueAsync(
        NpgsqlConnection connection,
        IReadOnlyList<ImportRequest> requests,
        DateTimeOffset requestedAt,
        DateTimeOffset unlessHeardBy,
        CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(Add, connection);
        command.Parameters.Add(new() { Value = requests.Select(request => request.Kind).ToArray() });
        command.Parameters.Add(new() { Value = requests.Select(request => request.Name).ToArray() });
        command.Parameters.Add(new() { Value = requests.Select(request => request.Url).ToArray() });
        command.Parameters.Add(new()
        {
            Value = requests.Select(request => request.Session).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date,
        });
        command.Parameters.Add(new() { Value = requestedAt });
        command.Parameters.Add(new() { Value = unlessHeardBy });
        return await ReadIdsAsync(command, cancellationToken);
    }

    /// <summary>Takes files whose next try has come, moving it to <paramref name="unlessHeardBy"/>, inside the caller's transaction.</summary>
    public async Task<IReadOnlyList<long>> TakeRetriesAsync(
        NpgsqlConnection connection, DateTimeOffset now, DateTimeOffset unlessHeardBy, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(TakeRetries, connection);
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = limit });
        command.Parameters.Add(new() { Value = unlessHeardBy });
        return await ReadIdsAsync(command, cancellationToken);
    }

    /// <summary>The import, or null when there is none with this id.</summary>
    public async Task<Import?> FindAsync(long importId, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Select);
        return await ReadAsync(command, importId, cancellationToken);
    }

    /// <summary>The import, held until the caller's transaction ends, so that one file is imported by one worker at a time.</summary>
    public async Task<Import?> LockAsync(NpgsqlConnection connection, long importId, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(Lock, connection);
        return await ReadAsync(command, importId, cancellationToken);
    }

    /// <summary>Records a file as imported, with the lines not taken, inside the caller's transaction.</summary>
    public Task RecordImportedAsync(
        NpgsqlConnection connection,
        long importId,
        string contentHash,
        DateOnly? session,
        int rowsTaken,
        ReadOutcome outcome,
        DateTimeOffset finishedAt,
        CancellationToken cancellationToken) =>
        FinishAsync(connection, importId, Imported, contentHash, session, rowsTaken, outcome, null, finishedAt, cancellationToken);

    /// <summary>Records a file as refused for good, inside the caller's transaction. It is not tried again unless asked for.</summary>
    public Task RecordRefusedAsync(
        NpgsqlConnection connection,
        long importId,
        string? contentHash,
        ReadOutcome? outcome,
        string error,
        DateTimeOffset finishedAt,
        CancellationToken cancellationToken) =>
        FinishAsync(connection, importId, "failed", contentHash, null, 0, outcome, error, finishedAt, cancellationToken);

    /// <summary>Records that a file could not be had: <c>due</c> when the network failed, <c>missing</c> when it is not published.</summary>
    public async Task RecordNotFetchedAsync(
        long importId, bool missing, string error, DateTimeOffset? nextTryAt, DateTimeOffset triedAt, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Defer);
        command.Parameters.Add(new() { Value = importId });
        command.Parameters.Add(new() { Value = missing ? "missing" : nextTryAt is null ? "failed" : Due });
        command.Parameters.Add(new() { Value = error });
        command.Parameters.Add(new() { Value = (object?)nextTryAt ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = triedAt });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The import log, newest first, each entry with its first rejections.</summary>
    public async Task<IReadOnlyList<ImportLogEntry>> LoadLogAsync(
        string? status, int limit, int rejections, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync(cancellationToken);
        List<ImportLogEntry> entries = [];
        await using (NpgsqlCommand command = new(SelectLog, connection))
        {
            command.Parameters.Add(new() { Value = (object?)status ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
            command.Parameters.Add(new() { Value = limit });
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                entries.Add(ReadEntry(reader));
        }

        Dictionary<long, List<ImportRejection>> byImport = [];
        await using (NpgsqlCommand command = new(SelectRejections, connection))
        {
            command.Parameters.Add(new() { Value = entries.Select(entry => entry.ImportId).ToArray() });
            command.Parameters.Add(new() { Value = rejections });
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                if (!byImport.TryGetValue(reader.GetInt64(0), out List<ImportRejection>? list))
                    byImport.Add(reader.GetInt64(0), list = []);
                list.Add(new(reader.GetInt32(1), reader.GetString(2)));
            }
        }

        return
        [
            .. entries.Select(entry => byImport.TryGetValue(entry.ImportId, out List<ImportRejection>? list)
                ? entry with { Rejections = list }
                : entry),
        ];
    }

    /// <summary>Those of <paramref name="names"/> that have a row of this kind.</summary>
    public async Task<IReadOnlySet<string>> LoadNamesAsync(string kind, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectNames);
        command.Parameters.Add(new() { Value = kind });
        command.Parameters.Add(new() { Value = names.ToArray() });
        HashSet<string> known = new(StringComparer.Ordinal);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            known.Add(reader.GetString(0));
        return known;
    }

    private static async Task FinishAsync(
        NpgsqlConnection connection,
        long importId,
        string status,
        string? contentHash,
        DateOnly? session,
        int rowsTaken,
        ReadOutcome? outcome,
        string? error,
        DateTimeOffset finishedAt,
        CancellationToken cancellationToken)
    {
        await using NpgsqlBatch batch = new(connection);
        NpgsqlBatchCommand finish = new(Finish);
        finish.Parameters.Add(new() { Value = importId });
        finish.Parameters.Add(new() { Value = status });
        finish.Parameters.Add(new() { Value = (object?)contentHash ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        finish.Parameters.Add(new() { Value = (object?)session ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
        finish.Parameters.Add(new() { Value = outcome?.RowsRead ?? 0 });
        finish.Parameters.Add(new() { Value = rowsTaken });
        finish.Parameters.Add(new() { Value = outcome?.RowsRejected ?? 0 });
        finish.Parameters.Add(new() { Value = (object?)error ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        finish.Parameters.Add(new() { Value = finishedAt });
        batch.BatchCommands.Add(finish);
        batch.BatchCommands.Add(new(ClearRejections) { Parameters = { new() { Value = importId } } });
        if (outcome is { Rejections.Count: > 0 })
        {
            NpgsqlBatchCommand reject = new(AddRejections);
            reject.Parameters.Add(new() { Value = importId });
            reject.Parameters.Add(new() { Value = outcome.Rejections.Take(RejectionsKept).Select(rejection => rejection.Line).ToArray() });
            reject.Parameters.Add(new() { Value = outcome.Rejections.Take(RejectionsKept).Select(rejection => rejection.Reason).ToArray() });
            batch.BatchCommands.Add(reject);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<List<long>> ReadIdsAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        List<long> ids = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            ids.Add(reader.GetInt64(0));
        return ids;
    }

    private static async Task<Import?> ReadAsync(NpgsqlCommand command, long importId, CancellationToken cancellationToken)
    {
        command.Parameters.Add(new() { Value = importId });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new(
                reader.GetInt64(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.IsDBNull(4) ? null : reader.GetFieldValue<DateOnly>(4),
                reader.GetString(5),
                reader.IsDBNull(6) ? null : reader.GetString(6),
                reader.GetFieldValue<DateTimeOffset>(7))
            : null;
    }

    private static ImportLogEntry ReadEntry(NpgsqlDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetString(1),
        reader.GetString(2),
        reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3),
        reader.GetString(4),
        reader.GetInt32(5),
        reader.GetInt32(6),
        reader.GetInt32(7),
        reader.IsDBNull(8) ? null : reader.GetString(8),
        reader.GetFieldValue<DateTimeOffset>(9),
        reader.IsDBNull(10) ? null : reader.GetFieldValue<DateTimeOffset>(10),
        reader.IsDBNull(11) ? null : reader.GetFieldValue<DateTimeOffset>(11),
        []);
}

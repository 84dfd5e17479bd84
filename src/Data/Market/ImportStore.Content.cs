using Npgsql;

namespace TradingChitti.Data.Market;

// Files known by their bytes, whatever their name.
public sealed partial class ImportStore
{
    private const string LockContent = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

    private const string SelectByContent = """
        select distinct on (content_hash) content_hash, kind, name, session, rows_read
        from imports where content_hash = any($1) and status = 'imported'
        order by content_hash, import_id
        """;

    /// <summary>Keeps other transactions from taking a file of these bytes until the caller's ends.</summary>
    public async Task LockContentAsync(NpgsqlConnection connection, string contentHash, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(LockContent, connection);
        command.Parameters.Add(new() { Value = contentHash });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The files among these that were imported before, by the hash of their bytes; read inside the caller's transaction.</summary>
    public async Task<IReadOnlyDictionary<string, ImportedBefore>> LoadImportedAsync(
        NpgsqlConnection connection, IReadOnlyList<string> contentHashes, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(SelectByContent, connection);
        command.Parameters.Add(new() { Value = contentHashes.ToArray() });
        Dictionary<string, ImportedBefore> imported = new(StringComparer.Ordinal);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            imported.Add(reader.GetString(0), new(
                reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3), reader.GetInt32(4)));
        }

        return imported;
    }

    /// <summary>The files imported before, by the hash of their bytes.</summary>
    public async Task<IReadOnlyDictionary<string, ImportedBefore>> LoadImportedAsync(
        IReadOnlyList<string> contentHashes, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return await LoadImportedAsync(connection, contentHashes, cancellationToken);
    }
}

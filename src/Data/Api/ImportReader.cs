using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Data.Api;

/// <summary>A line of a market file that was not taken, and why.</summary>
public sealed record ImportRejection(int Line, string Reason);

/// <summary>One market file in the import log.</summary>
public sealed record ImportItem(
    long ImportId,
    string Kind,
    string Name,
    DateOnly? Session,
    string Status,
    int RowsRead,
    int RowsTaken,
    int RowsRejected,
    string? Error,
    DateTimeOffset? FinishedAt,
    IReadOnlyList<ImportRejection> Rejections);

/// <summary>Reads the import log, newest first, each file with its first rejected lines.</summary>
public sealed class ImportReader(NpgsqlDataSource dataSource)
{
    private const string Select = """
        select import_id, kind, name, session, status, rows_read, rows_taken, rows_rejected, error, finished_at
        from imports
        where $1::text is null or status = $1
        order by coalesce(finished_at, requested_at) desc, import_id desc
        limit $2
        """;

    private const string SelectRejections = """
        select r.import_id, r.line, r.reason
        from unnest($1::bigint[]) as wanted (import_id)
        cross join lateral (
            select import_id, line, reason from import_rejections
            where import_id = wanted.import_id order by line limit $2) r
        order by r.import_id, r.line
        """;

    public async Task<IReadOnlyList<ImportItem>> ListAsync(string? status, int limit, int rejections, CancellationToken cancellationToken)
    {
        List<(ImportItem Import, List<ImportRejection> Rejections)> imports = [];
        await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using (NpgsqlCommand command = new(Select, connection))
        {
            command.Parameters.Add(new() { Value = (object?)status ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
            command.Parameters.Add(new() { Value = limit });
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                List<ImportRejection> lines = [];
                imports.Add((ReadImport(reader, lines), lines));
            }
        }

        Dictionary<long, List<ImportRejection>> wanted = imports.Where(row => row.Import.RowsRejected > 0)
            .ToDictionary(row => row.Import.ImportId, row => row.Rejections);
        if (wanted.Count > 0)
            await FillRejectionsAsync(connection, wanted, rejections, cancellationToken);
        return [.. imports.Select(row => row.Import)];
    }

    private static async Task FillRejectionsAsync(
        NpgsqlConnection connection, Dictionary<long, List<ImportRejection>> wanted, int rejections, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(SelectRejections, connection);
        command.Parameters.Add(new() { Value = wanted.Keys.ToArray() });
        command.Parameters.Add(new() { Value = rejections });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            wanted[reader.GetInt64(0)].Add(new(reader.GetInt32(1), reader.GetString(2)));
    }

    private static ImportItem ReadImport(NpgsqlDataReader reader, List<ImportRejection> rejections) => new(
        reader.GetInt64(0),
        reader.GetString(1),
        reader.GetString(2),
        reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3),
        reader.GetString(4),
        reader.GetInt32(5),
        reader.GetInt32(6),
        reader.GetInt32(7),
        reader.IsDBNull(8) ? null : reader.GetString(8),
        reader.IsDBNull(9) ? null : reader.GetFieldValue<DateTimeOffset>(9),
        rejections);
}

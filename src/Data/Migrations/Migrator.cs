using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace TradingChitti.Data.Migrations;

/// <summary>Brings the schema up to date from the numbered SQL files embedded beside this class.</summary>
public sealed class Migrator(NpgsqlDataSource dataSource)
{
    private const long LockKey = 0x54434D4947; // one migrator at a time, whoever starts first

    private const string CreateLedger = """
        create table if not exists schema_migrations (
            name        text primary key,
            checksum    text not null,
            applied_at  timestamptz not null default now()
        )
        """;

    /// <summary>Applies each missing migration in a transaction of its own and returns their names.</summary>
    /// <exception cref="InvalidOperationException">An applied migration's text has changed since.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        List<string> applied = [];
        await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, $"select pg_advisory_lock({LockKey})", cancellationToken);
        try
        {
            await ExecuteAsync(connection, CreateLedger, cancellationToken);
            Dictionary<string, string> ledger = await ReadLedgerAsync(connection, cancellationToken);
            foreach ((string name, string sql) in Scripts())
            {
                string checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
                if (ledger.TryGetValue(name, out string? known))
                {
                    if (known != checksum)
                        throw new InvalidOperationException(
                            $"Migration {name} was changed after it was applied. Restore its text and add a new migration instead.");
                    continue;
                }

                await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
                await ExecuteAsync(connection, sql, cancellationToken);
                await using NpgsqlCommand record = new("insert into schema_migrations (name, checksum) values ($1, $2)", connection);
                record.Parameters.Add(new() { Value = name });
                record.Parameters.Add(new() { Value = checksum });
                await record.ExecuteNonQueryAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                applied.Add(name);
            }
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({LockKey})", CancellationToken.None);
        }

        return applied;
    }

    /// <summary>The names of the migrations this build carries, in order.</summary>
    public static IReadOnlyList<string> Names => [.. Scripts().Select(script => script.Name)];

    private static IEnumerable<(string Name, string Sql)> Scripts()
    {
        Assembly assembly = typeof(Migrator).Assembly;
        string prefix = typeof(Migrator).Namespace + ".";
        foreach (string resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!resource.StartsWith(prefix, StringComparison.Ordinal) || !resource.EndsWith(".sql", StringComparison.Ordinal))
                continue;
            using StreamReader reader = new(assembly.GetManifestResourceStream(resource)
                ?? throw new InvalidOperationException($"Migration {resource} is not embedded."));
            yield return (resource[prefix.Length..^".sql".Length], reader.ReadToEnd());
        }
    }

    private static async Task<Dictionary<string, string>> ReadLedgerAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        Dictionary<string, string> ledger = [];
        await using NpgsqlCommand command = new("select name, checksum from schema_migrations", connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            ledger.Add(reader.GetString(0), reader.GetString(1));
        return ledger;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

using Npgsql;

namespace TradingChitti.Data.News;

/// <summary>Tells whether the names of instruments have changed, without reading them all.</summary>
public sealed class InstrumentNamesStore(NpgsqlDataSource dataSource)
{
    private const string Select = """
        select count(*)::text || ':' || coalesce(sum(hashtextextended(instrument_id || '|' || symbol || '|' || name, 0)), 0)::text from instruments
        """;

    public async Task<string> FingerprintAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Select);
        return (string)(await command.ExecuteScalarAsync(cancellationToken)
            ?? throw new InvalidOperationException("The fingerprint of the instruments is null."));
    }
}

using Npgsql;

namespace TradingChitti.Tests.Integration.Fixtures;

/// <summary>A database of one test class.</summary>
public sealed class TestDatabase(string connectionString) : IAsyncDisposable
{
    public string ConnectionString { get; } = connectionString;

    public NpgsqlDataSource DataSource { get; } = NpgsqlDataSource.Create(connectionString);

    /// <summary>Runs one statement.</summary>
    public async Task ExecuteAsync(string sql, params object[] parameters)
    {
        await using NpgsqlCommand command = Command(sql, parameters);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The single value of a query.</summary>
    public async Task<TValue> ScalarAsync<TValue>(string sql, params object[] parameters)
    {
        await using NpgsqlCommand command = Command(sql, parameters);
        return (TValue)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException($"No row: {sql}"));
    }

    /// <summary>The first column of a query.</summary>
    public async Task<List<TValue>> ListAsync<TValue>(string sql, params object[] parameters)
    {
        List<TValue> values = [];
        await using NpgsqlCommand command = Command(sql, parameters);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            values.Add(reader.GetFieldValue<TValue>(0));
        return values;
    }

    public ValueTask DisposeAsync() => DataSource.DisposeAsync();

    private NpgsqlCommand Command(string sql, object[] parameters)
    {
        NpgsqlCommand command = DataSource.CreateCommand(sql);
        foreach (object parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        return command;
    }
}

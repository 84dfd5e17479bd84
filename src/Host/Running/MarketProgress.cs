using System.Text.Json;
using Npgsql;

namespace TradingChitti.Host.Running;

/// <summary>How far a recorded or generated market has been played.</summary>
/// <param name="Source">Which recording; another one begins anew.</param>
/// <param name="Completed">Events that were played to the end.</param>
/// <param name="Clock">Recorded time reached.</param>
public sealed record ProgressMark(string Source, int Completed, DateTimeOffset Clock);

/// <summary>Remembers in the database how far a market has been played, so that a killed host goes on where it was.</summary>
public sealed class MarketProgress(NpgsqlDataSource dataSource)
{
    private const string Setting = "market.progress";

    private const string Upsert = """
        insert into settings (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value
        """;

    // A file whose rows are written again sends its messages again: they may have been lost with the process that had them.
    private const string Forget = """
        update imports set content_hash = null, status = 'due' where kind = any($1) and name = any($2) and status = 'imported'
        """;

    public async Task<ProgressMark?> LoadAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand("select value from settings where name = $1");
        command.Parameters.Add(new() { Value = Setting });
        return await command.ExecuteScalarAsync(cancellationToken) is string text
            ? JsonSerializer.Deserialize<ProgressMark>(text, JsonSerializerOptions.Web)
            : null;
    }

    public async Task SaveAsync(ProgressMark mark, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Upsert);
        command.Parameters.Add(new() { Value = Setting });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(mark, JsonSerializerOptions.Web) });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Makes the files of an event that was cut short be taken again from the start.</summary>
    public async Task RedoAsync(MarketEvent cutShort, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Forget);
        command.Parameters.Add(new() { Value = cutShort.Files.Select(file => file.Kind).Distinct().ToArray() });
        command.Parameters.Add(new() { Value = cutShort.Files.Select(file => file.Name).ToArray() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Articles that nothing has read, because the message about them was lost with the process that had it.</summary>
    public async Task<IReadOnlyList<long>> LoadUnreadArticlesAsync(CancellationToken cancellationToken)
    {
        List<long> articles = [];
        await using NpgsqlCommand command = dataSource.CreateCommand("select article_id from articles where enriched_at is null order by article_id");
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            articles.Add(reader.GetInt64(0));
        return articles;
    }
}

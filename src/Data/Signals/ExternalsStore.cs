using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Data.Signals;

/// <summary>Fundamentals, news and index membership as they were known at an instant, for rules and screens.</summary>
public sealed class ExternalsStore(NpgsqlDataSource dataSource)
{
    private const string SelectFundamentals = """
        select instrument_id, metric, known_at, value from fundamentals
        where instrument_id = any($1) and metric = any($2) and known_at <= $3
        order by instrument_id, metric, known_at, as_of
        """;

    private const string SelectNewsSince = "select min(fetched_at) from articles";

    private const string SelectNews = """
        select m.instrument_id, a.fetched_at, m.score
        from articles a
        join article_mentions m on m.article_id = a.article_id
        where m.instrument_id = any($1) and a.fetched_at > $2 and a.fetched_at <= $3
        order by m.instrument_id, a.fetched_at, a.article_id
        """;

    private const string SelectIndices = """
        select m.index_name, m.instrument_id, m.valid_from, m.valid_to, (select min(l.as_of) from index_lists l where l.index_name = m.index_name)
        from index_members m where upper(m.index_name) = any($1)
        order by m.index_name, m.instrument_id, m.valid_from
        """;

    private const string SelectArticles = """
        select instrument_id, article_id, fetched_at, title, url, score
        from (
            select m.instrument_id, a.article_id, a.title, a.url, m.score, a.fetched_at,
                   row_number() over (partition by m.instrument_id order by a.fetched_at desc, a.article_id desc) as rank
            from articles a
            join article_mentions m on m.article_id = a.article_id
            where m.instrument_id = any($1) and a.fetched_at > $2 and a.fetched_at <= $3) ranked
        where rank <= $4
        order by instrument_id, rank
        """;

    public async Task<ExternalFacts> LoadAsync(ExternalsRequest request, CancellationToken cancellationToken)
    {
        if (request.Metrics.Count == 0 && request.NewsFrom is null && request.Indices.Count == 0)
            return ExternalFacts.Empty;
        await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return new(
            await LoadFundamentalsAsync(connection, request, cancellationToken),
            await LoadNewsAsync(connection, request, cancellationToken),
            request.NewsFrom is null ? null : await LoadNewsSinceAsync(connection, cancellationToken),
            await LoadIndicesAsync(connection, request, cancellationToken));
    }

    /// <summary>The newest articles that name each instrument, fetched in (<paramref name="after"/>, <paramref name="asOf"/>], newest first.</summary>
    public async Task<IReadOnlyDictionary<int, List<ArticleFact>>> LoadArticlesAsync(
        IReadOnlyList<int> instrumentIds, DateTimeOffset after, DateTimeOffset asOf, int perInstrument, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectArticles);
        command.Parameters.Add(new() { Value = instrumentIds.ToArray() });
        command.Parameters.Add(Instant(after));
        command.Parameters.Add(Instant(asOf));
        command.Parameters.Add(new() { Value = perInstrument });
        Dictionary<int, List<ArticleFact>> articles = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            ListOf(articles, reader.GetInt32(0)).Add(new(
                reader.GetInt64(1),
                reader.GetFieldValue<DateTimeOffset>(2),
                reader.GetString(3),
                reader.IsDBNull(4) ? null : reader.GetString(4),
                reader.GetDouble(5)));
        }

        return articles;
    }

    private static async Task<Dictionary<(int, string), List<FundamentalFact>>> LoadFundamentalsAsync(
        NpgsqlConnection connection, ExternalsRequest request, CancellationToken cancellationToken)
    {
        Dictionary<(int, string), List<FundamentalFact>> facts = [];
        if (request.Metrics.Count == 0)
            return facts;
        await using NpgsqlCommand command = new(SelectFundamentals, connection);
        command.Parameters.Add(new() { Value = request.InstrumentIds.ToArray() });
        command.Parameters.Add(new() { Value = request.Metrics.ToArray() });
        command.Parameters.Add(Instant(request.AsOf));
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            ListOf(facts, (reader.GetInt32(0), reader.GetString(1)))
                .Add(new(reader.GetFieldValue<DateTimeOffset>(2), reader.GetDouble(3)));
        }

        return facts;
    }

    private static async Task<Dictionary<int, List<NewsFact>>> LoadNewsAsync(
        NpgsqlConnection connection, ExternalsRequest request, CancellationToken cancellationToken)
    {
        Dictionary<int, List<NewsFact>> facts = [];
        if (request.NewsFrom is not { } from)
            return facts;
        await using NpgsqlCommand command = new(SelectNews, connection);
        command.Parameters.Add(new() { Value = request.InstrumentIds.ToArray() });
        command.Parameters.Add(Instant(from));
        command.Parameters.Add(Instant(request.AsOf));
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            ListOf(facts, reader.GetInt32(0)).Add(new(reader.GetFieldValue<DateTimeOffset>(1), reader.GetDouble(2)));
        return facts;
    }

    private static async Task<DateTimeOffset?> LoadNewsSinceAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(SelectNewsSince, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) && !await reader.IsDBNullAsync(0, cancellationToken)
            ? reader.GetFieldValue<DateTimeOffset>(0)
            : null;
    }

    private static async Task<Dictionary<string, IndexFact>> LoadIndicesAsync(
        NpgsqlConnection connection, ExternalsRequest request, CancellationToken cancellationToken)
    {
        Dictionary<string, IndexFact> indices = new(StringComparer.OrdinalIgnoreCase);
        if (request.Indices.Count == 0)
            return indices;
        await using NpgsqlCommand command = new(SelectIndices, connection);
        command.Parameters.Add(new() { Value = request.Indices.Select(index => index.ToUpperInvariant()).ToArray() });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            DateOnly from = reader.GetFieldValue<DateOnly>(2);
            if (!indices.TryGetValue(reader.GetString(0), out IndexFact? index))
            {
                DateOnly firstList = reader.IsDBNull(4) ? from : reader.GetFieldValue<DateOnly>(4);
                indices.Add(reader.GetString(0), index = new(firstList, new Dictionary<int, List<MemberPeriod>>()));
            }

            ListOf((Dictionary<int, List<MemberPeriod>>)index.Members, reader.GetInt32(1))
                .Add(new(from, reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3)));
        }

        return indices;
    }

    private static List<TFact> ListOf<TKey, TFact>(Dictionary<TKey, List<TFact>> facts, TKey key)
        where TKey : notnull
    {
        if (!facts.TryGetValue(key, out List<TFact>? list))
            facts.Add(key, list = []);
        return list;
    }

    private static NpgsqlParameter Instant(DateTimeOffset instant) =>
        new() { Value = instant.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz };
}

/// <summary>An article that names an instrument.</summary>
/// <param name="Score">Sentiment towards the instrument, -1 to 1.</param>
public sealed record ArticleFact(long ArticleId, DateTimeOffset FetchedAt, string Title, string? Url, double Score);

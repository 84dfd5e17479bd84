using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Data.Api;

/// <summary>Sentiment of an article, -1 to 1, and the model that read it.</summary>
public sealed record ArticleSentiment(string Label, double Score, string Model);

/// <summary>An instrument an article names, and how it speaks of it.</summary>
public sealed record ArticleMention(string Symbol, string Surface, string Label, double Score);

/// <summary>An article as people read it; sentiment is null until it has been enriched.</summary>
public sealed record ArticleItem(
    long ArticleId,
    string Title,
    string Summary,
    string? Url,
    string FeedId,
    string Publisher,
    DateTimeOffset? PublishedAt,
    DateTimeOffset FetchedAt,
    ArticleSentiment? Sentiment,
    IReadOnlyList<ArticleMention> Mentions);

/// <summary>Which articles to list; a null field does not restrict.</summary>
public sealed record ArticleFilter(int? InstrumentId, string? FeedId, PageCursor? Before, int Limit);

/// <summary>Reads articles for people, newest first, each with its sentiment and the instruments it names.</summary>
public sealed class ArticleReader(NpgsqlDataSource dataSource)
{
    private const string Columns = """
        select a.article_id, a.title, a.summary, a.url, a.feed_id, f.publisher, a.published_at, a.fetched_at, s.label, s.score, s.model
        """;

    private const string Joins = """
        join feeds f on f.feed_id = a.feed_id
        left join article_sentiment s on s.article_id = a.article_id
        """;

    private const string SelectPage = $"""
        {Columns}
        from articles a
        {Joins}
        where ($1::text is null or a.feed_id = $1)
          and ($2::timestamptz is null or (a.fetched_at, a.article_id) < ($2, $3))
        order by a.fetched_at desc, a.article_id desc
        limit $4
        """;

    private const string SelectPageOfInstrument = $"""
        {Columns}
        from article_mentions m
        join articles a on a.article_id = m.article_id
        {Joins}
        where m.instrument_id = $5
          and ($1::text is null or a.feed_id = $1)
          and ($2::timestamptz is null or (a.fetched_at, a.article_id) < ($2, $3))
        order by a.fetched_at desc, a.article_id desc
        limit $4
        """;

    private const string SelectById = $"""
        {Columns}
        from articles a
        {Joins}
        where a.article_id = $1
        """;

    private const string SelectMentions = """
        select m.article_id, i.symbol, m.surface, m.label, m.score
        from article_mentions m
        join instruments i on i.instrument_id = m.instrument_id
        where m.article_id = any($1)
        order by m.article_id, m.span_start, i.symbol
        """;

    public async Task<IReadOnlyList<ArticleItem>> ListAsync(ArticleFilter filter, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using NpgsqlCommand command = new(filter.InstrumentId is null ? SelectPage : SelectPageOfInstrument, connection);
        command.Parameters.Add(Nullable(filter.FeedId, NpgsqlDbType.Text));
        command.Parameters.Add(Nullable(filter.Before?.At, NpgsqlDbType.TimestampTz));
        command.Parameters.Add(Nullable(filter.Before?.RowId, NpgsqlDbType.Bigint));
        command.Parameters.Add(new() { Value = filter.Limit });
        if (filter.InstrumentId is { } instrumentId)
            command.Parameters.Add(new() { Value = instrumentId });
        return await ReadAsync(connection, command, cancellationToken);
    }

    public async Task<ArticleItem?> FindAsync(long articleId, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using NpgsqlCommand command = new(SelectById, connection);
        command.Parameters.Add(new() { Value = articleId });
        return (await ReadAsync(connection, command, cancellationToken)).SingleOrDefault();
    }

    private static async Task<IReadOnlyList<ArticleItem>> ReadAsync(
        NpgsqlConnection connection, NpgsqlCommand command, CancellationToken cancellationToken)
    {
        List<(ArticleItem Article, List<ArticleMention> Mentions)> articles = [];
        await using (NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                List<ArticleMention> mentions = [];
                articles.Add((ReadArticle(reader, mentions), mentions));
            }
        }

        if (articles.Count > 0)
            await FillMentionsAsync(connection, articles.ToDictionary(row => row.Article.ArticleId, row => row.Mentions), cancellationToken);
        return [.. articles.Select(row => row.Article)];
    }

    private static async Task FillMentionsAsync(
        NpgsqlConnection connection, Dictionary<long, List<ArticleMention>> mentions, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(SelectMentions, connection);
        command.Parameters.Add(new() { Value = mentions.Keys.ToArray() });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            mentions[reader.GetInt64(0)].Add(new(reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetDouble(4)));
    }

    private static ArticleItem ReadArticle(NpgsqlDataReader reader, List<ArticleMention> mentions) => new(
        reader.GetInt64(0),
        reader.GetString(1),
        reader.GetString(2),
        reader.IsDBNull(3) ? null : reader.GetString(3),
        reader.GetString(4),
        reader.GetString(5),
        reader.IsDBNull(6) ? null : reader.GetFieldValue<DateTimeOffset>(6),
        reader.GetFieldValue<DateTimeOffset>(7),
        reader.IsDBNull(8) ? null : new(reader.GetString(8), reader.GetDouble(9), reader.GetString(10)),
        mentions);

    private static NpgsqlParameter Nullable(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}

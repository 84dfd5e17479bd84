using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Data.News;

/// <summary>Articles as fetched, and what was read out of them. An article is stored once, whatever feed and however often it comes by.</summary>
public sealed class ArticleStore
{
    private const string Insert = """
        insert into articles (article_key, feed_id, url, title, summary, author, published_at, fetched_at)
        select article_key, $2, url, title, summary, author, published_at, $3
        from unnest($1::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
            as entry (article_key, url, title, summary, author, published_at)
        order by article_key
        on conflict (article_key) do nothing
        returning article_id
        """;

    private const string SelectUnread = """
        select article_id, title, summary, fetched_at from articles
        where article_id = any($1) and enriched_at is null
        order by article_id for update
        """;

    private const string UpsertSentiment = """
        insert into article_sentiment (article_id, label, score, model)
        select * from unnest($1::bigint[], $2::text[], $3::double precision[], $4::text[]) as read (article_id, label, score, model)
        order by article_id
        on conflict (article_id) do update set label = excluded.label, score = excluded.score, model = excluded.model
        """;

    private const string DeleteMentions = "delete from article_mentions where article_id = any($1)";

    private const string InsertMentions = """
        insert into article_mentions (article_id, instrument_id, span_start, span_length, surface, label, score)
        select * from unnest($1::bigint[], $2::integer[], $3::integer[], $4::integer[], $5::text[], $6::text[], $7::double precision[])
            as mention (article_id, instrument_id, span_start, span_length, surface, label, score)
        order by article_id, instrument_id
        on conflict (article_id, instrument_id) do nothing
        """;

    private const string MarkRead = "update articles set enriched_at = $2 where article_id = any($1)";

    /// <summary>Stores articles inside the caller's transaction and returns the ids of those that are new, ascending.</summary>
    public async Task<IReadOnlyList<long>> InsertAsync(
        NpgsqlConnection connection, string feedId, DateTimeOffset fetchedAt, IReadOnlyList<NewArticle> articles, CancellationToken cancellationToken)
    {
        if (articles.Count == 0)
            return [];
        await using NpgsqlCommand command = new(Insert, connection);
        command.Parameters.Add(new() { Value = articles.Select(article => article.ArticleKey).ToArray() });
        command.Parameters.Add(new() { Value = feedId });
        command.Parameters.Add(new() { Value = fetchedAt.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(Texts(articles.Select(article => article.Url)));
        command.Parameters.Add(Texts(articles.Select(article => article.Title)));
        command.Parameters.Add(Texts(articles.Select(article => article.Summary)));
        command.Parameters.Add(Texts(articles.Select(article => article.Author)));
        command.Parameters.Add(new()
        {
            Value = articles.Select(article => article.PublishedAt?.ToUniversalTime()).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz,
        });
        List<long> ids = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            ids.Add(reader.GetInt64(0));
        ids.Sort();
        return ids;
    }

    /// <summary>The articles among these that have not been read, locked for the caller's transaction.</summary>
    public async Task<IReadOnlyList<ArticleText>> LoadUnreadAsync(
        NpgsqlConnection connection, IReadOnlyList<long> articleIds, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(SelectUnread, connection);
        command.Parameters.Add(new() { Value = articleIds.ToArray() });
        List<ArticleText> articles = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            articles.Add(new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<DateTimeOffset>(3)));
        return articles;
    }

    /// <summary>Keeps what was read, inside the caller's transaction, and marks the articles as read.</summary>
    public async Task SaveReadingsAsync(
        NpgsqlConnection connection, IReadOnlyList<ArticleReading> readings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        long[] ids = [.. readings.Select(reading => reading.ArticleId)];
        await using NpgsqlCommand sentiment = new(UpsertSentiment, connection);
        sentiment.Parameters.Add(new() { Value = ids });
        sentiment.Parameters.Add(new() { Value = readings.Select(reading => reading.Label).ToArray() });
        sentiment.Parameters.Add(new() { Value = readings.Select(reading => reading.Score).ToArray() });
        sentiment.Parameters.Add(new() { Value = readings.Select(reading => reading.Model).ToArray() });
        await sentiment.ExecuteNonQueryAsync(cancellationToken);

        await using NpgsqlCommand delete = new(DeleteMentions, connection);
        delete.Parameters.Add(new() { Value = ids });
        await delete.ExecuteNonQueryAsync(cancellationToken);
        await InsertMentionsAsync(connection, readings, cancellationToken);

        await using NpgsqlCommand mark = new(MarkRead, connection);
        mark.Parameters.Add(new() { Value = ids });
        mark.Parameters.Add(new() { Value = now.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await mark.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task InsertMentionsAsync(
        NpgsqlConnection connection, IReadOnlyList<ArticleReading> readings, CancellationToken cancellationToken)
    {
        List<(long ArticleId, MentionRow Mention)> rows =
            [.. readings.SelectMany(reading => reading.Mentions.Select(mention => (reading.ArticleId, mention)))];
        if (rows.Count == 0)
            return;
        await using NpgsqlCommand command = new(InsertMentions, connection);
        command.Parameters.Add(new() { Value = rows.Select(row => row.ArticleId).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Mention.InstrumentId).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Mention.SpanStart).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Mention.SpanLength).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Mention.Surface).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Mention.Label).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Mention.Score).ToArray() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlParameter Texts(IEnumerable<string?> values) =>
        new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
}

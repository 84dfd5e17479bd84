using Npgsql;
using TradingChitti.Host.Embedded;
using TradingChitti.Host.Running;

namespace TradingChitti.Tests.Integration.EndToEnd;

/// <summary>Everything a market's database holds, row by row, without the numbers the database hands out by itself.</summary>
internal static class MarketRows
{
    private static readonly (string Table, string Query)[] Tables =
    [
        ("instruments", "select symbol, isin, name, series, industry, listed_on from instruments order by symbol"),
        ("index_members", "select m.index_name, i.symbol, m.valid_from, m.valid_to from index_members m join instruments i using (instrument_id) order by 1, 2"),
        ("market_days", "select day, is_session, note from market_days order by day"),
        ("fundamentals", "select i.symbol, f.metric, f.as_of, f.value from fundamentals f join instruments i using (instrument_id) order by 1, 2, 3"),
        ("corporate_actions", "select i.symbol, a.ex_date, a.kind, a.price_divisor from corporate_actions a join instruments i using (instrument_id) order by 1, 2, 3"),
        ("bars", "select i.symbol, b.session, b.open, b.high, b.low, b.close, b.volume, b.delivery_shares from bars b join instruments i using (instrument_id) order by 1, 2"),
        ("imports", "select kind, name, session, status, rows_read, rows_taken, rows_rejected, error from imports order by kind, name"),
        ("import_rejections", "select i.name, r.line, r.reason from import_rejections r join imports i using (import_id) order by 1, 2"),
        ("feeds", "select feed_id, title, last_error is null from feeds order by feed_id"),
        ("articles", "select article_key, feed_id, url, title, summary, published_at, fetched_at, enriched_at is null from articles order by article_key"),
        ("article_sentiment", "select a.article_key, s.label, s.score, s.model from article_sentiment s join articles a using (article_id) order by 1"),
        ("article_mentions", "select a.article_key, i.symbol, m.surface, m.label, m.score from article_mentions m join articles a using (article_id) join instruments i using (instrument_id) order by 1, 2"),
        ("series_latest", "select i.symbol, s.expression, s.session, s.value from series_latest s join instruments i using (instrument_id) order by 1, 2"),
        ("alerts", "select a.rule_id, i.symbol, a.session, a.as_of, a.direction, a.severity, a.impact, a.confidence, a.headline from alerts a join instruments i using (instrument_id) order by 1, 2, 3, 4"),
        ("deliveries", "select a.rule_id, i.symbol, a.session, a.as_of, d.channel from deliveries d join alerts a using (alert_id) join instruments i using (instrument_id) order by 1, 2, 3, 4, 5"),
        ("outbox", "select queue, body from outbox order by outbox_id"),
        ("poison_messages", "select queue, body from poison_messages order by poison_id"),
    ];

    /// <summary>Reads all rows of a mode's database in a state folder no host has.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ReadAsync(StateFolder state, MarketMode mode)
    {
        NodeTools tools = await NodeTools.EnsureAsync(state, _ => { }, CancellationToken.None);
        await using EmbeddedPostgres postgres = await EmbeddedPostgres.StartAsync(state, tools, _ => { }, CancellationToken.None);
        await using NpgsqlDataSource dataSource = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(postgres.ConnectionString(mode.Database)) { Pooling = false });
        Dictionary<string, IReadOnlyList<string>> rows = [];
        foreach ((string table, string query) in Tables)
            rows.Add(table, await ReadTableAsync(dataSource, query));
        return rows;
    }

    /// <summary>The rows that one reading has and the other has not, with their table; empty when both are the same.</summary>
    public static IReadOnlyList<string> Differences(
        IReadOnlyDictionary<string, IReadOnlyList<string>> before, IReadOnlyDictionary<string, IReadOnlyList<string>> after) =>
        [.. before.Keys.SelectMany(table => before[table].Except(after[table]).Select(row => $"{table} lost: {row}")
            .Concat(after[table].Except(before[table]).Select(row => $"{table} gained: {row}")))];

    private static async Task<List<string>> ReadTableAsync(NpgsqlDataSource dataSource, string query)
    {
        List<string> rows = [];
        await using NpgsqlCommand command = dataSource.CreateCommand(query);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        object[] values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
            rows.Add(string.Join(" | ", values.Select(value => FormattableString.Invariant($"{value}"))));
        }

        return rows;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using TradingChitti.App.Messages;
using TradingChitti.App.Signals;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.Signals;

/// <summary>A small market in a database of its own, written row by row, and the services over it.</summary>
internal sealed class SeededMarket : IAsyncDisposable
{
    /// <summary>The first session of every instrument; weekdays follow.</summary>
    public static readonly DateOnly FirstSession = new(2025, 1, 1);

    private readonly ServiceProvider _services;
    private int _articles;

    private SeededMarket(TestDatabase database, ServiceProvider services, FakeTimeProvider clock)
    {
        Database = database;
        _services = services;
        Clock = clock;
    }

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; }

    public static Task<SeededMarket> CreateAsync(PostgresFixture postgres, StorageFixture storage) => CreateAsync(postgres, storage.CreateAccount());

    public static async Task<SeededMarket> CreateAsync(PostgresFixture postgres, string storageAccount)
    {
        TestDatabase database = await postgres.CreateDatabaseAsync();
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
        SeededMarket market = new(database, TestServices.Create(database, storageAccount, clock), clock);
        await database.ExecuteAsync("""
            insert into feeds (feed_id, title, publisher, url, cadence_seconds, next_poll_at)
            values ('wire', 'Wire', 'The Wire', 'https://example.com/rss', 300, '2026-06-01T12:05:00Z')
            """);
        return market;
    }

    public TService Get<TService>()
        where TService : notnull => _services.GetRequiredService<TService>();

    /// <summary>The n-th weekday from <see cref="FirstSession"/>, from 0.</summary>
    public static DateOnly Session(int number)
    {
        DateOnly day = FirstSession;
        for (int passed = 0; ; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            if (passed++ == number)
                return day;
        }
    }

    public async Task<int> AddInstrumentAsync(string symbol, string name)
    {
        int id = await Database.ScalarAsync<int>(
            "insert into instruments (symbol, name, series, named_on) values ($1, $2, 'EQ', '2025-01-01') returning instrument_id", symbol, name);
        await Database.ExecuteAsync("insert into instrument_symbols (symbol, instrument_id, valid_from) values ($1, $2, '-infinity')", symbol, id);
        return id;
    }

    /// <summary>Writes one bar per session from the first on: open and close as given, a rupee of range around them.</summary>
    public async Task AddBarsAsync(int instrumentId, IReadOnlyList<double> closes, IReadOnlyList<long>? volumes = null)
    {
        await using NpgsqlCommand command = Database.DataSource.CreateCommand("""
            insert into bars (instrument_id, session, open, high, low, close, volume, delivery_shares)
            select $1, session, close, close + 1, close - 1, close, volume, volume / 2
            from unnest($2::date[], $3::numeric[], $4::bigint[]) as b (session, close, volume)
            on conflict (instrument_id, session) do update set
                open = excluded.open, high = excluded.high, low = excluded.low, close = excluded.close, volume = excluded.volume
            """);
        command.Parameters.Add(new() { Value = instrumentId });
        command.Parameters.Add(new() { Value = Enumerable.Range(0, closes.Count).Select(Session).ToArray() });
        command.Parameters.Add(new() { Value = closes.Select(close => (decimal)close).ToArray() });
        command.Parameters.Add(new() { Value = volumes?.ToArray() ?? Enumerable.Repeat(100_000L, closes.Count).ToArray() });
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Writes an enriched article that names an instrument.</summary>
    public async Task<long> AddArticleAsync(int instrumentId, string title, DateTimeOffset fetchedAt, double score)
    {
        string label = score > 0 ? "positive" : score < 0 ? "negative" : "neutral";
        long id = await Database.ScalarAsync<long>(
            """
            insert into articles (article_key, feed_id, url, title, fetched_at, enriched_at)
            values ($1, 'wire', $2, $3, $4, $4) returning article_id
            """,
            $"article-{++_articles}", $"https://example.com/{_articles}", title, fetchedAt.ToUniversalTime());
        await Database.ExecuteAsync("insert into article_sentiment (article_id, label, score, model) values ($1, $2, $3, 'test')", id, label, score);
        await Database.ExecuteAsync(
            """
            insert into article_mentions (article_id, instrument_id, span_start, span_length, surface, label, score)
            values ($1, $2, 0, 4, 'Name', $3, $4)
            """,
            id, instrumentId, label, score);
        return id;
    }

    public Task AddFundamentalAsync(int instrumentId, string metric, double value, DateTimeOffset knownAt) => Database.ExecuteAsync(
        "insert into fundamentals (instrument_id, metric, as_of, known_at, value) values ($1, $2, $3, $4, $5)",
        instrumentId, metric, DateOnly.FromDateTime(knownAt.UtcDateTime), knownAt.ToUniversalTime(), value);

    /// <summary>Judges the rules on the evening of a session.</summary>
    public Task<IReadOnlyList<long>> EvaluateAsync(int session, params int[] instrumentIds) =>
        Get<EvaluateRulesHandler>().HandleAsync(
            new(Session(session), PointInTimeSeries.EveningOf(Session(session)), instrumentIds), TestContext.Current.CancellationToken);

    /// <summary>Judges the rules that read news, as when articles have just come in.</summary>
    public Task<IReadOnlyList<long>> EvaluateNewsAsync(DateOnly session, DateTimeOffset asOf, params int[] instrumentIds) =>
        Get<EvaluateRulesHandler>().HandleAsync(
            new EvaluateRules(session, asOf, instrumentIds) { NewsOnly = true }, TestContext.Current.CancellationToken);

    /// <summary>Rule and session of every alert, by session and rule.</summary>
    public Task<List<string>> AlertsAsync() =>
        Database.ListAsync<string>("select rule_id || ' ' || session from alerts order by session, rule_id");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }
}

/// <summary>Price paths whose rules can be told by looking.</summary>
internal static class Paths
{
    /// <summary>Flat at 100 with a ripple of 10 paise, so that nothing but noise happens.</summary>
    public static double[] Flat(int count) => [.. Enumerable.Range(0, count).Select(bar => 100 + (bar % 2 * 0.1))];

    /// <summary>Flat, then a jump by <paramref name="jump"/> at the last bar.</summary>
    public static double[] JumpAtEnd(int count, double jump) => [.. Flat(count - 1), 100 + jump];
}

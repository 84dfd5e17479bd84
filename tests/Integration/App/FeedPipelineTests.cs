using System.Text.Json;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TradingChitti.App.Compute;
using TradingChitti.App.Ingest;
using TradingChitti.App.Messages;
using TradingChitti.Data.News;
using TradingChitti.Data.Queues;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.App;

/// <summary>Feeds from schedule to mentions, on real PostgreSQL and queues, against a publisher that does everything wrong.</summary>
public sealed class FeedPipelineTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 10, 7, 4, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Now);
    private TestDatabase _database = null!; // set before each test
    private ServiceProvider _services = null!;
    private Publisher _publisher = null!;
    private string _account = "";

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        _account = storage.CreateAccount();
        _publisher = await Publisher.StartAsync();
        _services = TestServices.Create(
            _database, _account, _time,
            ("TradingChitti:Mode", "replay"),
            ("Fetch:AllowedPrivateHosts:0", new Uri(_publisher.Address).Authority),
            ("Fetch:TimeoutSeconds", "3"),
            ("Fetch:ConnectTimeoutSeconds", "2"));
    }

    [Theory]
    [InlineData("/good", "ok", null)]
    [InlineData("/gzip", "ok", null)]
    [InlineData("/feed-as-html", "ok", null)]
    [InlineData("/html", "html-page", "an HTML page, not a feed")]
    [InlineData("/html-as-feed", "html-page", "an HTML page, not a feed")]
    [InlineData("/malformed", "malformed", "it breaks off before the first complete entry")]
    [InlineData("/other-xml", "not-a-feed", "not a feed: its root element is <catalog>")]
    [InlineData("/empty", "empty", "the body is empty")]
    [InlineData("/large", "too-large", "the body is larger than 15 MiB")]
    [InlineData("/endless", "too-large", "the body is larger than 15 MiB")]
    [InlineData("/bomb", "too-large", "the body is larger than 15 MiB")]
    [InlineData("/drip", "timed-out", "not finished within 3 s")]
    [InlineData("/not-gzip", "unreachable", "the body's compression is damaged")]
    [InlineData("/reset", "unreachable", "the connection broke off")]
    [InlineData("/loop", "too-many-redirects", "more than 5 redirects")]
    [InlineData("/metadata", "blocked", "169.254.169.254 is not fetched: 169.254.169.254 is a private address")]
    [InlineData("/file", "blocked", "file:///etc/passwd is not fetched: only http and https addresses are")]
    [InlineData("/gone", "gone", "the server answered 410 (gone for good)")]
    [InlineData("/error", "server-error", "the server answered 500 (its own error)")]
    [InlineData("/missing", "not-found", "the server answered 404 (not found)")]
    [InlineData("/busy", "refused", "the server answered 429 (too many requests)")]
    public async Task Fetch_Answer_EndsInItsNamedOutcome(string path, string status, string? error)
    {
        await SeedAsync(("feed", path));
        await FetchAsync("feed");
        Assert.Equal(status, await _database.ScalarAsync<string>("select status from feeds"));
        Assert.StartsWith(error ?? "none", await _database.ScalarAsync<string>("select coalesce(last_error, 'none') from feeds"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_PrivateAddressNotAllowed_IsBlocked()
    {
        await using Publisher other = await Publisher.StartAsync();
        await SeedAsync(("feed", $"{other.Address}/good"));
        await FetchAsync("feed");
        Assert.Equal("blocked", await _database.ScalarAsync<string>("select status from feeds"));
        Assert.Equal(0, other.Asked("/good"));
    }

    [Fact]
    public async Task Fetch_NobodyListens_IsUnreachable()
    {
        string dead = _publisher.Address;
        await _publisher.DisposeAsync();
        await SeedAsync(("feed", $"{dead}/good"));
        await FetchAsync("feed");
        Assert.Equal("unreachable", await _database.ScalarAsync<string>("select status from feeds"));
    }

    [Fact]
    public async Task Fetch_BadFeedsInTheBatch_DoNotAffectTheGoodOne()
    {
        await SeedAsync(("a-bomb", "/bomb"), ("b-html", "/html"), ("c-good", "/good"), ("d-loop", "/loop"), ("e-drip", "/drip"), ("f-address", "not an address"));
        await FetchAsync("a-bomb", "b-html", "c-good", "d-loop", "e-drip", "f-address", "g-unknown");
        Assert.Equal(
            ["too-large", "html-page", "ok", "too-many-redirects", "timed-out", "bad-address"],
            await _database.ListAsync<string>("select status from feeds order by feed_id"));
        Assert.Equal(2L, await _database.ScalarAsync<long>("select count(*) from articles"));
    }

    [Fact]
    public async Task Fetch_Failure_KeepsArticlesAndBacksOff()
    {
        await SeedAsync(("feed", "/good"));
        await FetchAsync("feed");
        await _database.ExecuteAsync("update feeds set url = $1", $"{_publisher.Address}/error");
        await FetchAsync("feed");
        await FetchAsync("feed");
        Assert.Equal(2, await _database.ScalarAsync<int>("select consecutive_failures from feeds"));
        Assert.Equal(Now.AddMinutes(40).UtcDateTime, await _database.ScalarAsync<DateTime>("select next_poll_at from feeds"));
        Assert.Equal(2L, await _database.ScalarAsync<long>("select count(*) from articles"));
    }

    [Fact]
    public async Task Fetch_ServerAsksForPatience_WaitsThatLong()
    {
        await SeedAsync(("feed", "/busy"));
        await FetchAsync("feed");
        Assert.Equal(Now.AddHours(2).UtcDateTime, await _database.ScalarAsync<DateTime>("select next_poll_at from feeds"));
    }

    [Fact]
    public async Task Fetch_Again_IsNotModifiedAndAnnouncesNothing()
    {
        await SeedAsync(("feed", "/good"));
        await FetchAsync("feed");
        Assert.Single(await ReceiveAsync(QueueNames.EnrichArticles));
        await FetchAsync("feed");
        Assert.Equal("not-modified", await _database.ScalarAsync<string>("select status from feeds"));
        Assert.Empty(await ReceiveAsync(QueueNames.EnrichArticles));
        Assert.Equal(2L, await _database.ScalarAsync<long>("select count(*) from articles"));
    }

    [Fact]
    public async Task Fetch_OneEntryMore_AnnouncesThatOneOnly()
    {
        await SeedAsync(("feed", "/good"));
        await FetchAsync("feed");
        await ReceiveAsync(QueueNames.EnrichArticles);
        _publisher.Feed = Publisher.GoodFeed.Replace("</channel>", "<item><guid>https://example.com/3</guid><title>Third</title></item></channel>", StringComparison.Ordinal);
        await FetchAsync("feed");
        EnrichArticles announced = Assert.Single(await ReceiveAsync(QueueNames.EnrichArticles).ContinueWith(
            bodies => bodies.Result.Select(body => JsonSerializer.Deserialize<EnrichArticles>(body, MessageJson.Options)!)));
        Assert.Equal(["Third"], await _database.ListAsync<string>("select title from articles where article_id = any($1)", announced.ArticleIds.ToArray()));
    }

    [Fact]
    public async Task Fetch_TwiceAtOnce_StoresEachArticleOnce()
    {
        await SeedAsync(("feed", "/good"), ("copy", "/good"));
        await Task.WhenAll(FetchAsync("feed", "copy"), FetchAsync("copy", "feed"), FetchAsync("feed"));
        Assert.Equal(4L, await _database.ScalarAsync<long>("select count(*) from articles"));
        long[] announced = [.. (await ReceiveAsync(QueueNames.EnrichArticles)).SelectMany(
            body => JsonSerializer.Deserialize<EnrichArticles>(body, MessageJson.Options)!.ArticleIds)];
        Assert.Equal(4, announced.Length);
        Assert.Distinct(announced);
    }

    [Fact]
    public async Task Fetch_PermanentRedirect_RewritesTheAddress()
    {
        await SeedAsync(("feed", "/moved"));
        await FetchAsync("feed");
        Assert.Equal($"{_publisher.Address}/good", await _database.ScalarAsync<string>("select url from feeds"));
    }

    [Fact]
    public async Task Schedule_DueFeeds_AreAskedForOnce()
    {
        await SeedAsync([.. Enumerable.Range(0, 120).Select(number => ($"feed-{number:000}", "/good"))]);
        ScheduleFeedsHandler schedule = _services.GetRequiredService<ScheduleFeedsHandler>();
        await Task.WhenAll(schedule.HandleAsync(CancellationToken.None), schedule.HandleAsync(CancellationToken.None));
        string[] asked = [.. (await ReceiveAsync(QueueNames.FetchFeed)).SelectMany(
            body => JsonSerializer.Deserialize<FetchFeed>(body, MessageJson.Options)!.FeedIds)];
        Assert.Equal(120, asked.Length);
        Assert.Distinct(asked);
        Assert.Equal(1L, await _database.ScalarAsync<long>("select count(*) from timer_slots where function_name = 'ScheduleFeeds'"));
    }

    [Fact]
    public async Task Schedule_NotDueOrSwitchedOff_IsLeftAlone()
    {
        await SeedAsync(("later", "/good"), ("off", "/good"));
        await _database.ExecuteAsync("update feeds set enabled = false where feed_id = 'off'");
        await _database.ExecuteAsync("update feeds set next_poll_at = next_poll_at + interval '1 minute' where feed_id = 'later'");
        await _services.GetRequiredService<ScheduleFeedsHandler>().HandleAsync(CancellationToken.None);
        Assert.Empty(await ReceiveAsync(QueueNames.FetchFeed));
    }

    [Fact]
    public async Task Seed_KnownFeed_KeepsItsHistoryAndSwitch()
    {
        await SeedAsync(("feed", "/good"));
        await FetchAsync("feed");
        await _database.ExecuteAsync("update feeds set enabled = false");
        await SeedAsync(("feed", "/good"));
        Assert.Equal("ok", await _database.ScalarAsync<string>("select status from feeds where not enabled and etag is not null"));
    }

    [Fact]
    public async Task Enrich_Articles_AreReadLinkedAndHandedToTheRules()
    {
        int instrument = await AddInstrumentAsync();
        await SeedAsync(("feed", "/good"));
        await FetchAsync("feed");
        EnrichArticles message = await AnnouncedAsync();
        IReadOnlyList<long> read = await _services.GetRequiredService<EnrichArticlesHandler>().HandleAsync(message, CancellationToken.None);
        Assert.Equal(message.ArticleIds, read);
        Assert.Equal(["positive", "negative"], await _database.ListAsync<string>("select label from article_sentiment join articles using (article_id) order by title"));
        Assert.Equal(["Zenotech Industries", "Zenotech Industries"], await _database.ListAsync<string>("select surface from article_mentions"));
        EvaluateRules rules = JsonSerializer.Deserialize<EvaluateRules>(Assert.Single(await ReceiveAsync(QueueNames.EvaluateRules)), MessageJson.Options)!;
        Assert.Equal([instrument], rules.InstrumentIds);
        Assert.Equal((new DateOnly(2026, 10, 7), Now), (rules.Session, rules.AsOf));
    }

    [Fact]
    public async Task Enrich_SecondDelivery_ChangesNothingAndAsksNobody()
    {
        await AddInstrumentAsync();
        await SeedAsync(("feed", "/good"));
        await FetchAsync("feed");
        EnrichArticles message = await AnnouncedAsync();
        EnrichArticlesHandler enrich = _services.GetRequiredService<EnrichArticlesHandler>();
        await Task.WhenAll(enrich.HandleAsync(message, CancellationToken.None), enrich.HandleAsync(message, CancellationToken.None));
        Assert.Single(await ReceiveAsync(QueueNames.EvaluateRules));
        Assert.Empty(await enrich.HandleAsync(message, CancellationToken.None));
        Assert.Empty(await ReceiveAsync(QueueNames.EvaluateRules));
        Assert.Equal(2L, await _database.ScalarAsync<long>("select count(*) from article_mentions"));
    }

    [Fact]
    public async Task Enrich_InstrumentListedLater_IsLinkedFromThenOn()
    {
        await SeedAsync(("feed", "/good"));
        await FetchAsync("feed");
        EnrichArticlesHandler enrich = _services.GetRequiredService<EnrichArticlesHandler>();
        EnrichArticles message = await AnnouncedAsync();
        await enrich.HandleAsync(message, CancellationToken.None);
        Assert.Equal(0L, await _database.ScalarAsync<long>("select count(*) from article_mentions"));
        await AddInstrumentAsync();
        await _database.ExecuteAsync("update articles set enriched_at = null");
        await enrich.HandleAsync(message, CancellationToken.None);
        Assert.Equal(2L, await _database.ScalarAsync<long>("select count(*) from article_mentions"));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _publisher.DisposeAsync();
        await _database.DisposeAsync();
    }

    private Task SeedAsync(params (string Id, string Path)[] feeds) => _services.GetRequiredService<SeedFeeds>().HandleAsync(
        [.. feeds.Select(feed => new FeedSeed(feed.Id, feed.Id, "Test", feed.Path.StartsWith('/') ? _publisher.Address + feed.Path : feed.Path, 600))],
        CancellationToken.None);

    private Task FetchAsync(params string[] feedIds) => _services.GetRequiredService<FetchFeedHandler>().HandleAsync(new FetchFeed(feedIds), CancellationToken.None);

    private Task<int> AddInstrumentAsync() => _database.ScalarAsync<int>("""
        insert into instruments (symbol, name, series, named_on) values ('ZENO', 'Zenotech Industries Limited', 'EQ', '2026-01-01') returning instrument_id
        """);

    private async Task<EnrichArticles> AnnouncedAsync() =>
        JsonSerializer.Deserialize<EnrichArticles>(Assert.Single(await ReceiveAsync(QueueNames.EnrichArticles)), MessageJson.Options)!;

    private async Task<List<string>> ReceiveAsync(string queue)
    {
        QueueClient client = new(_account, queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await client.CreateIfNotExistsAsync();
        List<string> bodies = [];
        while ((await client.ReceiveMessagesAsync(32)).Value is { Length: > 0 } messages)
        {
            foreach (QueueMessage message in messages)
            {
                bodies.Add(message.MessageText);
                await client.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return bodies;
    }
}

using Azure.Storage.Queues;
using TradingChitti.App.Signals;
using TradingChitti.Data.Signals;
using TradingChitti.Rules;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.Signals;

public sealed class EvaluateRulesTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private const int Bars = 60;
    private const int Last = Bars - 1;

    private SeededMarket _market = null!; // set before each test
    private int _acme;

    public async ValueTask InitializeAsync()
    {
        _market = await SeededMarket.CreateAsync(postgres, storage);
        _acme = await _market.AddInstrumentAsync("ACME", "Acme Limited");
    }

    [Fact]
    public async Task Evaluate_BreakoutOnVolume_AlertsWithTheValuesThatMadeItFire()
    {
        await AddBreakoutAsync();
        IReadOnlyList<long> raised = await _market.EvaluateAsync(Last, _acme);

        IReadOnlyList<StoredAlert> alerts = await _market.Get<AlertStore>().LoadAsync(raised, TestContext.Current.CancellationToken);
        StoredAlert alert = alerts.Single(alert => alert.RuleId == "volume-breakout");
        Assert.Equal(("ACME", "bullish", "urgent", SeededMarket.Session(Last)), (alert.Symbol, alert.Direction, alert.Severity, alert.Session));
        // The breakout closes at 108 after a close of 100 or 100.1; bar 58 is even, so 100.
        Assert.Equal((108.0, 0.08), (alert.Close, Math.Round(alert.ChangeFraction ?? 0, 10)));
        Assert.Contains(alert.Evidence, item => item.Kind == EvidenceItem.SeriesKind && item.Text == "close" && item.Value == 108);
        Assert.StartsWith("ACME: ", alert.Headline, StringComparison.Ordinal);
        Assert.InRange(alert.Confidence, 0, 1);
    }

    [Fact]
    public async Task Evaluate_Twice_RaisesNothingNew()
    {
        await AddBreakoutAsync();
        await _market.EvaluateAsync(Last, _acme);
        List<string> once = await _market.AlertsAsync();
        Assert.NotEmpty(once);
        Assert.Empty(await _market.EvaluateAsync(Last, _acme));
        Assert.Equal(once, await _market.AlertsAsync());
    }

    [Fact]
    public async Task Evaluate_TwiceAtOnce_RaisesEachAlertOnce()
    {
        await AddBreakoutAsync();
        IReadOnlyList<long>[] raised = await Task.WhenAll(_market.EvaluateAsync(Last, _acme), _market.EvaluateAsync(Last, _acme));
        Assert.Equal(raised.Sum(ids => ids.Count), (await _market.AlertsAsync()).Count);
        Assert.Equal(raised.SelectMany(ids => ids).Distinct().Count(), raised.Sum(ids => ids.Count));
    }

    [Fact]
    public async Task Evaluate_Alerts_PromisesTheirPush()
    {
        await AddBreakoutAsync();
        IReadOnlyList<long> raised = await _market.EvaluateAsync(Last, _acme);
        QueueClient queue = _market.Get<QueueServiceClient>().GetQueueClient("push-alerts");
        string body = (await queue.ReceiveMessageAsync(cancellationToken: TestContext.Current.CancellationToken)).Value.Body.ToString();
        Assert.Contains($"\"alertIds\":[{string.Join(',', raised)}]", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_InstrumentThatDidNotTrade_IsLeftOut()
    {
        await AddBreakoutAsync();
        Assert.Empty(await _market.EvaluateAsync(Last + 1, _acme));
    }

    [Fact]
    public async Task Evaluate_LaterBars_DoNotChangeTheAlertsOfASession()
    {
        double[] path = Paths.JumpAtEnd(Bars, 8);
        await _market.AddBarsAsync(_acme, [.. path, 60, 150, 40], [.. Volumes(), 900_000, 900_000, 900_000]);
        await _market.EvaluateAsync(Last, _acme);
        List<string> withFuture = await _market.AlertsAsync();

        await using SeededMarket untouched = await SeededMarket.CreateAsync(postgres, storage);
        int acme = await untouched.AddInstrumentAsync("ACME", "Acme Limited");
        await untouched.AddBarsAsync(acme, path, Volumes());
        await untouched.EvaluateAsync(Last, acme);
        Assert.Equal(await untouched.AlertsAsync(), withFuture);
        Assert.NotEmpty(withFuture);
    }

    [Fact]
    public async Task Evaluate_LaterSplit_DoesNotChangeTheAlertsOfASession()
    {
        await AddBreakoutAsync();
        await _market.Database.ExecuteAsync(
            "insert into corporate_actions (instrument_id, ex_date, kind, price_divisor, source) values ($1, $2, 'split', 10, 'test')",
            _acme, SeededMarket.Session(Last + 1));
        IReadOnlyList<long> raised = await _market.EvaluateAsync(Last, _acme);
        StoredAlert alert = (await _market.Get<AlertStore>().LoadAsync(raised, TestContext.Current.CancellationToken))
            .Single(alert => alert.RuleId == "volume-breakout");
        Assert.Equal(108.0, alert.Close);
        Assert.Contains(alert.Evidence, item => item.Text == "close" && item.Value == 108);
    }

    [Fact]
    public async Task Evaluate_NewsKnownThatEvening_IsEvidence()
    {
        await AddBreakoutAsync();
        long article = await _market.AddArticleAsync(_acme, "Acme wins its largest order", Evening().AddHours(-4), 0.8);
        await _market.EvaluateAsync(Last, _acme);
        string evidence = await _market.Database.ScalarAsync<string>("select evidence::text from alerts where rule_id = 'news-breakout'");
        Assert.Contains("Acme wins its largest order", evidence, StringComparison.Ordinal);
        Assert.Contains($"\"articleId\": {article}", evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_NewsOfTheFuture_IsNotSeen()
    {
        await AddBreakoutAsync();
        await _market.AddArticleAsync(_acme, "Acme wins its largest order", Evening().AddMinutes(1), 0.8);
        await _market.EvaluateAsync(Last, _acme);
        Assert.DoesNotContain(await _market.AlertsAsync(), alert => alert.StartsWith("news-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Evaluate_FundamentalsBecameKnown_Alert()
    {
        await _market.AddBarsAsync(_acme, Paths.Flat(Bars));
        await AddCheapQualityAsync(Evening().AddHours(-1));
        await _market.EvaluateAsync(Last, _acme);
        Assert.Contains($"value-quality {SeededMarket.Session(Last):yyyy-MM-dd}", await _market.AlertsAsync());
    }

    [Fact]
    public async Task Evaluate_FundamentalsOfTheFuture_AreNotSeen()
    {
        await _market.AddBarsAsync(_acme, Paths.Flat(Bars));
        await AddCheapQualityAsync(Evening().AddMinutes(1));
        await _market.EvaluateAsync(Last, _acme);
        Assert.DoesNotContain(await _market.AlertsAsync(), alert => alert.StartsWith("value-quality", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Evaluate_WithinTheCooldown_DoesNotAlertAgain()
    {
        await AddTwoBreakoutsAsync(apart: 4);
        await _market.EvaluateAsync(Last, _acme);
        await _market.EvaluateAsync(Last + 4, _acme);
        Assert.Equal([SeededMarket.Session(Last)], await BreakoutsAsync());
    }

    [Fact]
    public async Task Evaluate_AfterTheCooldown_AlertsAgain()
    {
        await AddTwoBreakoutsAsync(apart: 6); // volume-breakout rests for 5 sessions
        await _market.EvaluateAsync(Last, _acme);
        await _market.EvaluateAsync(Last + 6, _acme);
        Assert.Equal([SeededMarket.Session(Last), SeededMarket.Session(Last + 6)], await BreakoutsAsync());
    }

    [Fact]
    public async Task Evaluate_SessionsOutOfOrder_LosesNoAlertAndRepeatsIdempotently()
    {
        await AddTwoBreakoutsAsync(apart: 4);
        await _market.EvaluateAsync(Last + 4, _acme);
        await _market.EvaluateAsync(Last, _acme);
        List<DateOnly> once = await BreakoutsAsync();
        Assert.Contains(SeededMarket.Session(Last), once);
        await _market.EvaluateAsync(Last, _acme);
        await _market.EvaluateAsync(Last + 4, _acme);
        Assert.Equal(once, await BreakoutsAsync());
    }

    [Fact]
    public async Task EvaluateNews_ArticlesOnAQuietStock_AlertInTheSessionOfTheMessage()
    {
        await _market.AddBarsAsync(_acme, Paths.Flat(Bars));
        DateTimeOffset noon = PointInTimeSeries.EveningOf(SeededMarket.Session(Last + 1)).AddHours(-8);
        await _market.AddArticleAsync(_acme, "Acme under investigation", noon, -0.7);
        await _market.EvaluateNewsAsync(SeededMarket.Session(Last + 1), noon, _acme);
        Assert.Equal([$"news-negative {SeededMarket.Session(Last + 1):yyyy-MM-dd}"], await _market.AlertsAsync());
    }

    [Fact]
    public async Task EvaluateNews_BarsOfThatDayAlreadyThere_AreNotSeenBeforeTheEvening()
    {
        await AddBreakoutAsync();
        DateTimeOffset noon = Evening().AddHours(-8);
        await _market.AddArticleAsync(_acme, "Acme wins its largest order", noon, 0.8);
        await _market.EvaluateNewsAsync(SeededMarket.Session(Last), noon, _acme);
        Assert.DoesNotContain(await _market.AlertsAsync(), alert => alert.StartsWith("news-breakout", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EvaluateNews_StaleBars_JudgesRulesOfNewsAloneOnly()
    {
        await AddBreakoutAsync();
        DateOnly muchLater = SeededMarket.Session(Last + 40);
        DateTimeOffset noon = PointInTimeSeries.EveningOf(muchLater).AddHours(-8);
        await _market.AddArticleAsync(_acme, "Acme under investigation", noon, -0.7);
        await _market.EvaluateNewsAsync(muchLater, noon, _acme);
        Assert.Equal([$"news-negative {muchLater:yyyy-MM-dd}"], await _market.AlertsAsync());
    }

    [Fact]
    public async Task EvaluateNews_ThenItsBars_DoNotAlertTwice()
    {
        await _market.AddBarsAsync(_acme, Paths.Flat(Bars));
        DateTimeOffset noon = Evening().AddHours(-8);
        await _market.AddArticleAsync(_acme, "Acme under investigation", noon, -0.7);
        await _market.EvaluateNewsAsync(SeededMarket.Session(Last), noon, _acme);
        await _market.EvaluateAsync(Last, _acme);
        Assert.Single(await _market.AlertsAsync(), alert => alert.StartsWith("news-negative", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _market.DisposeAsync();

    private static DateTimeOffset Evening() => PointInTimeSeries.EveningOf(SeededMarket.Session(Last));

    private static long[] Volumes() => [.. Enumerable.Repeat(100_000L, Bars - 1), 500_000L];

    private Task AddBreakoutAsync() => _market.AddBarsAsync(_acme, Paths.JumpAtEnd(Bars, 8), Volumes());

    /// <summary>A breakout at the last bar and a higher one some sessions later, quiet in between.</summary>
    private Task AddTwoBreakoutsAsync(int apart)
    {
        double[] quiet = [.. Enumerable.Repeat(101.0, apart - 1)];
        return _market.AddBarsAsync(
            _acme,
            [.. Paths.JumpAtEnd(Bars, 8), .. quiet, 130],
            [.. Volumes(), .. Enumerable.Repeat(100_000L, apart - 1), 900_000L]);
    }

    private Task<List<DateOnly>> BreakoutsAsync() =>
        _market.Database.ListAsync<DateOnly>("select session from alerts where rule_id = 'volume-breakout' order by session");

    private async Task AddCheapQualityAsync(DateTimeOffset knownAt)
    {
        await _market.AddFundamentalAsync(_acme, "pe", 10, knownAt);
        await _market.AddFundamentalAsync(_acme, "roe", 0.2, knownAt);
        await _market.AddFundamentalAsync(_acme, "debt_to_equity", 0.1, knownAt);
    }
}

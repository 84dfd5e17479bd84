using TradingChitti.App.Api;
using TradingChitti.App.Messages;
using TradingChitti.App.Signals;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.Signals;

public sealed class PushAlertsTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private SeededMarket _market = null!; // set before each test
    private IReadOnlyList<long> _raised = [];

    public async ValueTask InitializeAsync()
    {
        _market = await SeededMarket.CreateAsync(postgres, storage);
        int acme = await _market.AddInstrumentAsync("ACME", "Acme Limited");
        await _market.AddBarsAsync(acme, Paths.JumpAtEnd(60, 8), [.. Enumerable.Repeat(100_000L, 59), 500_000L]);
        _raised = await _market.EvaluateAsync(59, acme);
    }

    [Fact]
    public async Task Push_Alerts_GivesEachAsTheApiShowsIt()
    {
        IReadOnlyList<AlertItem> pushed = await PushAsync([.. _raised]);
        Assert.Equal(_raised.Order(), pushed.Select(alert => alert.AlertId));
        Assert.All(pushed, alert => Assert.NotNull(alert.Rule));
    }

    [Fact]
    public async Task Push_Redelivered_HandsOverAgainAndCountsIt()
    {
        await PushAsync([.. _raised]);
        Assert.Equal(_raised.Count, (await PushAsync([.. _raised])).Count);
        Assert.Equal([2], await _market.Database.ListAsync<int>("select distinct attempts from deliveries"));
        Assert.Equal((long)_raised.Count, await _market.Database.ScalarAsync<long>("select count(*) from deliveries"));
    }

    [Fact]
    public async Task Push_UnknownAlert_IsLeftOut() => Assert.Empty(await PushAsync([long.MaxValue]));

    public ValueTask DisposeAsync() => _market.DisposeAsync();

    private Task<IReadOnlyList<AlertItem>> PushAsync(IReadOnlyList<long> ids) =>
        _market.Get<PushAlertsHandler>().HandleAsync(new PushAlerts(ids), TestContext.Current.CancellationToken);
}

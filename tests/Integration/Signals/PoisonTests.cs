using Azure.Storage.Queues;
using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;
using TradingChitti.App.Ingest;
using TradingChitti.Data.Queues;
using TradingChitti.Data.Signals;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.Signals;

public sealed class PoisonTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private const string Body = """{"feedIds":["one"],"schemaVersion":1}""";

    private SeededMarket _market = null!; // set before each test

    public async ValueTask InitializeAsync() => _market = await SeededMarket.CreateAsync(postgres, storage);

    [Fact]
    public async Task StorePoison_Redelivered_KeepsOneRow()
    {
        await StoreAsync("message-1");
        await StoreAsync("message-1");
        Assert.Equal(1L, await _market.Database.ScalarAsync<long>("select count(*) from poison_messages"));
    }

    [Fact]
    public async Task StorePoison_SameBodyInAnotherMessage_KeepsBoth()
    {
        await StoreAsync("message-1");
        await StoreAsync("message-2");
        Assert.Equal(2L, await _market.Database.ScalarAsync<long>("select count(*) from poison_messages"));
    }

    [Fact]
    public async Task Replay_Poison_SendsTheBodyToItsQueue()
    {
        long id = await StoreAsync("message-1");
        Assert.IsType<ApiOutcome<PoisonMessage>.Answered>(await ReplayAsync(id));
        QueueClient queue = _market.Get<QueueServiceClient>().GetQueueClient(QueueNames.FetchFeed);
        Assert.Equal(Body, (await queue.ReceiveMessageAsync(cancellationToken: TestContext.Current.CancellationToken)).Value.Body.ToString());
    }

    [Fact]
    public async Task Replay_SecondTime_IsRefused()
    {
        long id = await StoreAsync("message-1");
        await ReplayAsync(id);
        Assert.Equal(409, Assert.IsType<ApiOutcome<PoisonMessage>.Refused>(await ReplayAsync(id)).Problem.Status);
    }

    [Fact]
    public async Task Replay_Unknown_IsRefused() =>
        Assert.Equal(404, Assert.IsType<ApiOutcome<PoisonMessage>.Refused>(await ReplayAsync(99)).Problem.Status);

    public ValueTask DisposeAsync() => _market.DisposeAsync();

    private async Task<long> StoreAsync(string messageId)
    {
        await _market.Get<StorePoisonHandler>().HandleAsync(QueueNames.FetchFeed, messageId, Body, TestContext.Current.CancellationToken);
        return await _market.Database.ScalarAsync<long>("select max(poison_id) from poison_messages");
    }

    private Task<ApiOutcome<PoisonMessage>> ReplayAsync(long id) =>
        _market.Get<ReplayPoisonHandler>().HandleAsync(id, TestContext.Current.CancellationToken);
}

using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TradingChitti.Data;
using TradingChitti.Data.Queues;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.Data;

public sealed class OutboxTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private const string Body = """{"feedIds":["one"]}""";

    private TestDatabase _database = null!; // set before each test
    private ServiceProvider _services = null!;
    private QueueClient _queue = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        string account = storage.CreateAccount();
        _services = TestServices.Create(_database, account);
        _queue = new(account, QueueNames.FetchFeed, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await _queue.CreateIfNotExistsAsync();
    }

    [Fact]
    public async Task Run_Committed_SendsOnceAndEmptiesTheOutbox()
    {
        await _services.GetRequiredService<OutboxTransaction>().RunAsync(WriteSettingAndPromise, TestContext.Current.CancellationToken);
        Assert.Equal([Body], await ReceiveAsync());
        Assert.Equal(0L, await _database.ScalarAsync<long>("select count(*) from outbox"));
    }

    [Fact]
    public async Task Run_WorkThrows_WritesNothingAndSendsNothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _services.GetRequiredService<OutboxTransaction>().RunAsync<int>(
            async (connection, messages) =>
            {
                await WriteSettingAndPromise(connection, messages);
                throw new InvalidOperationException("the work failed after its writes");
            },
            TestContext.Current.CancellationToken));
        Assert.Empty(await ReceiveAsync());
        Assert.Equal(0L, await _database.ScalarAsync<long>("select count(*) from outbox"));
        Assert.Equal(0L, await _database.ScalarAsync<long>("select count(*) from settings"));
    }

    [Fact]
    public async Task Drain_AfterACrashBetweenCommitAndSend_SendsWhatWasPromisedOnce()
    {
        await CommitWithoutDrainingAsync();
        Assert.Empty(await ReceiveAsync());

        Assert.Equal(1, await _services.GetRequiredService<Outbox>().DrainAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await _services.GetRequiredService<Outbox>().DrainAsync(TestContext.Current.CancellationToken));
        Assert.Equal([Body], await ReceiveAsync());
    }

    [Fact]
    public async Task Drain_TwoAtOnce_SendEachMessageOnce()
    {
        for (int promised = 0; promised < 20; promised++)
            await CommitWithoutDrainingAsync();
        Outbox outbox = _services.GetRequiredService<Outbox>();
        int[] sent = await Task.WhenAll(
            outbox.DrainAsync(TestContext.Current.CancellationToken), outbox.DrainAsync(TestContext.Current.CancellationToken));
        Assert.Equal(20, sent.Sum());
        Assert.Equal(20, (await ReceiveAsync()).Count);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task<int> WriteSettingAndPromise(NpgsqlConnection connection, ICollection<(string Queue, string Body)> messages)
    {
        await using NpgsqlCommand command = new("insert into settings (name, value) values ('written', 'yes')", connection);
        messages.Add((QueueNames.FetchFeed, Body));
        return await command.ExecuteNonQueryAsync();
    }

    // What OutboxTransaction does up to the commit: the process died there.
    private async Task CommitWithoutDrainingAsync()
    {
        await using NpgsqlConnection connection = await _database.DataSource.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        await _services.GetRequiredService<Outbox>().AddAsync(connection, [(QueueNames.FetchFeed, Body)], CancellationToken.None);
        await transaction.CommitAsync();
    }

    private async Task<List<string>> ReceiveAsync()
    {
        QueueMessage[] messages = await _queue.ReceiveMessagesAsync(maxMessages: 32);
        return [.. messages.Select(message => message.MessageText)];
    }
}

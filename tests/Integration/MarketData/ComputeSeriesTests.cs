using System.Text.Json;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.DependencyInjection;
using TradingChitti.App.Compute;
using TradingChitti.App.Messages;
using TradingChitti.Data.Market;
using TradingChitti.Data.Queues;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.MarketData;

public sealed class ComputeSeriesTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private MarketBed _bed = null!; // set before every test

    public async ValueTask InitializeAsync() => _bed = await MarketBed.CreateAsync(
        postgres, storage, ("Series:Expressions:0", "sma(3)"), ("Series:Expressions:1", "macd(12,26,9)"));

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task SessionFile_LeadsToSeriesAndToRulesForWhoTraded()
    {
        await ImportDaysAsync(4);
        await _bed.ImportAsync(ImportKinds.Session, "5.csv", MarketBed.SecFull(new(2026, 7, 5), ("A", 5))); // B does not trade
        ComputeSeries message = (await ReceiveAsync<ComputeSeries>(QueueNames.ComputeSeries))[^1];
        Assert.Equal(new(2026, 7, 5), message.Session);

        SeriesComputed? computed = await HandleAsync(message.Session, await _bed.InstrumentOfAsync("A"), await _bed.InstrumentOfAsync("B"));
        Assert.Equal(new(message.Session, 1), computed);
        EvaluateRules judged = Assert.Single(await ReceiveAsync<EvaluateRules>(QueueNames.EvaluateRules));
        Assert.Equal([await _bed.InstrumentOfAsync("A")], judged.InstrumentIds);
        Assert.Equal(new(2026, 7, 5, 13, 0, 0, TimeSpan.Zero), judged.AsOf); // three hours after the close at 15:30 +05:30
    }

    [Fact]
    public async Task Values_AreNamedAndOfTheLastBar()
    {
        await ImportDaysAsync(4);
        int a = await _bed.InstrumentOfAsync("A");
        await HandleAsync(new(2026, 7, 4), a);
        IReadOnlyList<SeriesValue> values = await _bed.Services.GetRequiredService<SeriesStore>().LoadAsync(a, CancellationToken.None);
        Assert.Equal(
            ["macd(12,26,9).histogram", "macd(12,26,9).macd", "macd(12,26,9).signal", "sma(3)"],
            values.Select(value => value.Expression).Order(StringComparer.Ordinal));
        Assert.Equal((2 + 3 + 4) / 3.0, values.Single(value => value.Expression == "sma(3)").Value, 12);
        Assert.True(double.IsNaN(values.First(value => value.Expression != "sma(3)").Value)); // four bars are too few
    }

    [Fact]
    public async Task OlderSession_DoesNotReplaceANewerValue()
    {
        await ImportDaysAsync(5);
        int a = await _bed.InstrumentOfAsync("A");
        await HandleAsync(new(2026, 7, 5), a);
        await HandleAsync(new(2026, 7, 4), a);
        Assert.Equal(
            [new DateOnly(2026, 7, 5)], await _bed.Database.ListAsync<DateOnly>("select distinct session from series_latest where instrument_id = $1", a));
    }

    [Fact]
    public async Task SameMessageTwice_ChangesNoValue()
    {
        await ImportDaysAsync(4);
        int a = await _bed.InstrumentOfAsync("A");
        await HandleAsync(new(2026, 7, 4), a);
        uint before = await _bed.Database.ScalarAsync<uint>("select max(xmin::text::bigint)::oid from series_latest");
        await HandleAsync(new(2026, 7, 4), a);
        Assert.Equal(before, await _bed.Database.ScalarAsync<uint>("select max(xmin::text::bigint)::oid from series_latest")); // no row rewritten
    }

    private async Task ImportDaysAsync(int days)
    {
        for (int day = 1; day <= days; day++)
            await _bed.ImportAsync(ImportKinds.Session, $"{day}.csv", MarketBed.SecFull(new(2026, 7, day), ("A", day), ("B", 10 * day)));
    }

    private Task<SeriesComputed?> HandleAsync(DateOnly session, params int[] instruments) =>
        _bed.Services.GetRequiredService<ComputeSeriesHandler>().HandleAsync(new(session, instruments), CancellationToken.None);

    private async Task<List<TMessage>> ReceiveAsync<TMessage>(string queue)
    {
        QueueClient client = _bed.Services.GetRequiredService<QueueServiceClient>().GetQueueClient(queue);
        QueueMessage[] messages = await client.ReceiveMessagesAsync(32);
        return [.. messages.Select(message => JsonSerializer.Deserialize<TMessage>(message.Body, MessageJson.Options)!)];
    }
}

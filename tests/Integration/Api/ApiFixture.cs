using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TradingChitti.App.Signals;
using TradingChitti.App.Wiring;
using TradingChitti.Functions.Api;
using TradingChitti.LocalFunctions;
using TradingChitti.Tests.Integration.Fixtures;
using TradingChitti.Tests.Integration.Signals;

namespace TradingChitti.Tests.Integration.Api;

/// <summary>The functions of the API app on a real Kestrel, over a small market that no test changes.</summary>
public sealed class ApiFixture(PostgresFixture postgres, StorageFixture storage) : IAsyncDisposable
{
    /// <summary>The function key of the two commands.</summary>
    public const string Key = "key-of-the-tests";

    /// <summary>Bars of each instrument.</summary>
    public const int Bars = 60;

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"tradingchitti-api-{Guid.NewGuid():N}");
    private SeededMarket? _market;
    private WebApplication? _app;
    private HttpClient? _http;

    /// <summary>The last session of the market.</summary>
    public static DateOnly LastSession => SeededMarket.Session(Bars - 1);

    /// <summary>A client of the running API; it starts on first use.</summary>
    public async Task<HttpClient> ClientAsync()
    {
        await _starting.WaitAsync();
        try
        {
            return _http ??= await StartAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>The JSON answer to a GET, whatever its status.</summary>
    public async Task<(int Status, JsonElement Body)> GetAsync(string path)
    {
        using HttpResponseMessage response = await (await ClientAsync()).GetAsync(new Uri($"api/v1/{path}", UriKind.Relative));
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_market is not null)
            await _market.DisposeAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
        _starting.Dispose();
    }

    private async Task<HttpClient> StartAsync()
    {
        string account = storage.CreateAccount();
        _market = await SeededMarket.CreateAsync(postgres, account);
        await SeedAsync(_market);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("urls", "http://127.0.0.1:0"),
            new("ConnectionStrings:Postgres", _market.Database.ConnectionString),
            new("AzureWebJobsStorage", account),
            new("TradingChitti:Mode", "sample"),
            new("LocalFunctions:Queues", "false"),
            new("LocalFunctions:Timers", "false"),
            new("LocalFunctions:StateFolder", _folder),
            new("LocalFunctions:Keys:default", Key),
        ]);
        builder.Services.AddSingleton<TimeProvider>(_market.Clock);
        builder.Services.AddTradingChitti(builder.Configuration);
        builder.AddLocalFunctions(typeof(StatusFunction).Assembly);
        _app = builder.Build();
        _app.MapLocalFunctions();
        await _app.StartAsync();
        string address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First()
            ?? throw new InvalidOperationException("Kestrel has no address.");
        return new() { BaseAddress = new(address) };
    }

    /// <summary>ACME breaks out on volume with good news; ZENITH, once called ZEN, is flat; NEWCO has only three bars.</summary>
    private static async Task SeedAsync(SeededMarket market)
    {
        int acme = await market.AddInstrumentAsync("ACME", "Acme Limited");
        int zenith = await market.AddInstrumentAsync("ZENITH", "Zenith Steel Limited");
        int newco = await market.AddInstrumentAsync("NEWCO", "Newco Limited");
        await market.Database.ExecuteAsync(
            "insert into instrument_symbols (symbol, instrument_id, valid_from, valid_to) values ('ZEN', $1, '2020-01-01', '2024-01-01')", zenith);
        long[] volumes = [.. Enumerable.Repeat(100_000L, Bars - 1), 500_000L];
        await market.AddBarsAsync(acme, Paths.JumpAtEnd(Bars, 8), volumes);
        await market.AddBarsAsync(zenith, Paths.Flat(Bars));
        await market.Database.ExecuteAsync(
            """
            insert into bars (instrument_id, session, open, high, low, close, volume)
            select $1, session, 50, 51, 49, 50, 1000 from bars where instrument_id = $2 order by session desc limit 3
            """,
            newco, zenith);
        await market.Database.ExecuteAsync(
            "insert into market_day_sources (day, source, kind, is_session) select distinct session, 'history.csv', 'history', true from bars");
        // A two-for-one split half way: bars before it are halved when they are read.
        await market.Database.ExecuteAsync(
            "insert into corporate_actions (instrument_id, ex_date, kind, price_divisor, source) values ($1, $2, 'split', 2, 'test')",
            zenith, SeededMarket.Session(Bars / 2));
        DateTimeOffset evening = PointInTimeSeries.EveningOf(LastSession);
        await market.AddArticleAsync(acme, "Acme opens a plant", evening.AddHours(-30), 0.3);
        await market.AddArticleAsync(acme, "Acme wins its largest order", evening.AddHours(-4), 0.8);
        await market.AddFundamentalAsync(acme, "pe", 21.5, evening.AddDays(-10));
        await market.Database.ExecuteAsync("insert into index_members (index_name, instrument_id, valid_from) values ('NIFTY 50', $1, '2025-01-01')", acme);
        await market.Database.ExecuteAsync(
            "insert into series_latest (instrument_id, expression, session, value) values ($1, 'rsi(14)', $2, 61.5)", acme, LastSession);
        await market.Database.ExecuteAsync(
            """
            insert into imports (kind, name, url, session, status, rows_read, rows_taken, rows_rejected, requested_at, finished_at)
            values ('session', 'day.csv', 'https://example.com/day.csv', $1, 'imported', 3, 2, 1, '2026-05-31T12:00:00Z', '2026-05-31T12:00:01Z')
            """,
            LastSession);
        await market.Database.ExecuteAsync("insert into import_rejections (import_id, line, reason) values (1, 7, 'close is not a number')");
        await market.Database.ExecuteAsync(
            "insert into poison_messages (queue, message_key, body, arrived_at) values ('fetch-feed', 'fetch-feed/1', '{}', '2026-05-31T12:00:00Z')");
        await market.Database.ExecuteAsync(
            """
            insert into quarantined_rows (source_file, line, rule, severity, reason, symbol, session, bar, status, quarantined_at)
            values ('day.csv', 7, 'ohlc', 'error', 'high below low', 'ACME', $1,
                '{"series": "EQ", "open": 100, "high": 99, "low": 98, "close": 100, "volume": 1}', 'withheld', '2026-05-31T12:00:00Z')
            """,
            LastSession);
        await market.Database.ExecuteAsync(
            """
            insert into suspected_actions (instrument_id, ex_date, price_divisor, evidence, detected_at)
            values ($1, $2, 2, '{"ratio": "2:1", "previousSession": "2026-05-28", "previousClose": 100, "open": 50, "close": 50}',
                '2026-05-31T12:00:00Z')
            """,
            acme,
            LastSession);
        await market.EvaluateAsync(Bars - 1, acme, zenith);
    }
}

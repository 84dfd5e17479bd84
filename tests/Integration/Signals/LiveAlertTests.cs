using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TradingChitti.App.Wiring;
using TradingChitti.Functions.Api;
using TradingChitti.Functions.Signals;
using TradingChitti.LocalFunctions;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.Signals;

/// <summary>From the message to judge rules, through real queues, to a SignalR client.</summary>
public sealed class LiveAlertTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private const int Bars = 60;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"tradingchitti-live-{Guid.NewGuid():N}");
    private SeededMarket _market = null!; // set before each test
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        string account = storage.CreateAccount();
        _market = await SeededMarket.CreateAsync(postgres, account);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("urls", "http://127.0.0.1:0"),
            new("ConnectionStrings:Postgres", _market.Database.ConnectionString),
            new("AzureWebJobsStorage", account),
            new("LocalFunctions:StateFolder", _folder),
        ]);
        builder.Services.AddSingleton<TimeProvider>(_market.Clock);
        builder.Services.AddTradingChitti(builder.Configuration);
        builder.AddLocalFunctions(typeof(StatusFunction).Assembly, typeof(PushAlertsFunction).Assembly);
        _app = builder.Build();
        _app.MapLocalFunctions();
        await _app.StartAsync();
    }

    [Fact]
    public async Task Alert_Raised_ReachesTheClientAsTheApiShowsIt()
    {
        int acme = await _market.AddInstrumentAsync("ACME", "Acme Limited");
        await _market.AddBarsAsync(acme, Paths.JumpAtEnd(Bars, 8), [.. Enumerable.Repeat(100_000L, Bars - 1), 500_000L]);
        Channel<JsonElement> arrived = Channel.CreateUnbounded<JsonElement>();
        await using HubConnection connection = new HubConnectionBuilder().WithUrl(new Uri(new Uri(_app.Urls.First()), "api/v1/live")).Build();
        using IDisposable subscription = connection.On<JsonElement>("alert", alert => arrived.Writer.TryWrite(alert));
        await connection.StartAsync(TestContext.Current.CancellationToken);

        await _market.EvaluateAsync(Bars - 1, acme);

        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        JsonElement alert = await arrived.Reader.ReadAsync(patience.Token);
        using HttpClient http = new() { BaseAddress = new(_app.Urls.First()) };
        string shown = await http.GetStringAsync(
            new Uri($"api/v1/alerts/{alert.GetProperty("alertId").GetInt64()}", UriKind.Relative), TestContext.Current.CancellationToken);
        using JsonDocument expected = JsonDocument.Parse(shown);
        Assert.True(JsonElement.DeepEquals(expected.RootElement, alert), $"{shown}\n{alert}");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _market.DisposeAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}

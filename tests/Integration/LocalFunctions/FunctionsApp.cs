using System.Collections.Concurrent;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TradingChitti.LocalFunctions;
using TradingChitti.LocalFunctions.Discovery;

namespace TradingChitti.Tests.Integration.LocalFunctions;

/// <summary>The runner on a free port with the functions of the given classes, over real queues.</summary>
internal sealed class FunctionsApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication _app;
    private readonly string _storage;
    private readonly string _folder;

    private FunctionsApp(WebApplication app, string storage, string folder)
    {
        _app = app;
        _storage = storage;
        _folder = folder;
        Http = new() { BaseAddress = new(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    /// <summary>Where the runner keeps generated keys and slots.</summary>
    public string StateFolder => _folder;

    public FunctionInvoker Invoker => _app.Services.GetRequiredService<FunctionInvoker>();

    public Recorder Recorder => _app.Services.GetRequiredService<Recorder>();

    /// <summary>An app whose functions touch no storage.</summary>
    public static Task<FunctionsApp> StartAsync(Type[] functions, params (string Name, string Value)[] settings) =>
        StartAsync("UseDevelopmentStorage=true", functions, settings);

    public static async Task<FunctionsApp> StartAsync(string storage, Type[] functions, params (string Name, string Value)[] settings)
    {
        string folder = Path.Combine(Path.GetTempPath(), $"tradingchitti-functions-{Guid.NewGuid():N}");
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("urls", "http://127.0.0.1:0"),
            new("AzureWebJobsStorage", storage),
            new("LocalFunctions:StateFolder", folder),
            new("LocalFunctions:RetryDelay", "00:00:00"),
            new("LocalFunctions:VisibilityTimeout", "00:00:02"),
        ]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        builder.Services.AddSingleton<Recorder>();
        builder.Services.AddLocalFunctions(configuration => FunctionCatalog.FromTypes(functions, configuration));
        WebApplication app = builder.Build();
        app.MapLocalFunctions();
        await app.StartAsync();
        return new(app, storage, folder);
    }

    /// <summary>A client that reads and writes bodies as the Functions host does.</summary>
    public QueueClient Queue(string name) => new(_storage, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public async Task SendAsync(string queue, string body)
    {
        await Queue(queue).CreateIfNotExistsAsync();
        await Queue(queue).SendMessageAsync(body);
    }

    /// <summary>Sends text that is not in the encoding of the queues.</summary>
    public async Task SendRawAsync(string queue, string text)
    {
        QueueClient client = new(_storage, queue);
        await client.CreateIfNotExistsAsync();
        await client.SendMessageAsync(text);
    }

    /// <summary>Waits for the first message of a queue and returns its body.</summary>
    public async Task<string> ReceiveAsync(string queue)
    {
        string? body = null;
        await EventuallyAsync(async () =>
        {
            if (await Queue(queue).ExistsAsync())
                body = (await Queue(queue).ReceiveMessageAsync()).Value?.Body.ToString();
            return body is not null;
        });
        return body ?? "";
    }

    /// <summary>Messages of a queue, hidden ones included; none when the queue does not exist.</summary>
    public async Task<int> CountAsync(string queue) =>
        await Queue(queue).ExistsAsync() ? (await Queue(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount : 0;

    public Task QuietAsync(string queue) => EventuallyAsync(async () => await CountAsync(queue) == 0 && Invoker.IsIdle);

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    public static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        long started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience)
                Assert.Fail($"Did not happen within {Patience.TotalSeconds} s.");
            await Task.Delay(50);
        }
    }
}

/// <summary>What the functions under test were called with, in order.</summary>
public sealed class Recorder
{
    private readonly ConcurrentQueue<object> _calls = new();

    public IReadOnlyList<object> Calls => [.. _calls];

    public int Add(object call)
    {
        _calls.Enqueue(call);
        return _calls.Count;
    }
}

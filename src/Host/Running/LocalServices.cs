using Npgsql;
using TradingChitti.App.Wiring;
using TradingChitti.Data.Migrations;
using TradingChitti.Host.Embedded;

namespace TradingChitti.Host.Running;

/// <summary>The database and the queues a command works with: the configured ones, those of a running host, or embedded ones started for it.</summary>
public sealed class LocalServices : IAsyncDisposable
{
    private const string PostgresSetting = "ConnectionStrings:Postgres";
    private const string StorageSetting = "AzureWebJobsStorage";

    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(500);

    private readonly IConfiguration _settings;
    private readonly Func<MarketMode, string>? _postgres;
    private readonly Func<MarketMode, string>? _storage;
    private readonly List<IAsyncDisposable> _owned;
    private readonly IDisposable? _lock;

    private LocalServices(
        IConfiguration settings,
        Func<MarketMode, string>? postgres,
        Func<MarketMode, string>? storage,
        List<IAsyncDisposable> owned,
        IDisposable? folderLock)
    {
        _settings = settings;
        _postgres = postgres;
        _storage = storage;
        _owned = owned;
        _lock = folderLock;
    }

    /// <summary>Whether the settings name a database of the user's own; all modes then share it, so only one of them should be run.</summary>
    public static bool HasConfiguredDatabase(IConfiguration settings) => settings[PostgresSetting] is { Length: > 0 };

    /// <summary>Starts what a host needs for itself and keeps every other host off the state folder.</summary>
    public static async Task<LocalServices> StartAsync(
        StateFolder state, IConfiguration settings, Steps steps, CancellationToken cancellationToken)
    {
        IDisposable folderLock = state.Lock();
        try
        {
            RunningHost.Forget(state);
            return await StartAsync(state, settings, withStorage: true, folderLock, steps, cancellationToken);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>The database for a short command: a running host's, else one started for the command.</summary>
    public static Task<LocalServices> BorrowDatabaseAsync(
        StateFolder state, IConfiguration settings, Steps steps, CancellationToken cancellationToken) =>
        BorrowDatabaseAsync(state, settings, steps, TimeSpan.Zero, cancellationToken);

    /// <summary>The same, and waits for another command that has the database for itself.</summary>
    public static async Task<LocalServices> BorrowDatabaseAsync(
        StateFolder state, IConfiguration settings, Steps steps, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (HasConfiguredDatabase(settings))
            return await StartAsync(state, settings, withStorage: false, null, steps, cancellationToken);
        IDisposable? folderLock;
        for (TimeSpan waited = TimeSpan.Zero; (folderLock = state.TryLock()) is null; waited += LockPause)
        {
            if (RunningHost.Read(state)?.Postgres is { } running)
                return new(settings, mode => new NpgsqlConnectionStringBuilder(running) { Database = mode.Database }.ConnectionString, null, [], null);
            if (waited >= patience)
                throw new HostFailure($"A host is starting or stopping on {state.Root}. Try again in a few seconds.");
            if (waited == TimeSpan.Zero)
                steps.Say("database", "in use by another command; waiting for it to end");
            await Task.Delay(LockPause, cancellationToken);
        }

        try
        {
            return await StartAsync(state, settings, withStorage: false, folderLock, steps, cancellationToken);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>How to reach a mode's database.</summary>
    public string Postgres(MarketMode mode) => _postgres?.Invoke(mode) ?? throw new InvalidOperationException("The database was not asked for.");

    /// <summary>How to reach a mode's queues.</summary>
    public string Storage(MarketMode mode) => _storage?.Invoke(mode) ?? throw new InvalidOperationException("The queues were not asked for.");

    /// <summary>Creates a mode's database where it is missing and brings its schema up to date; gives the names of the migrations applied.</summary>
    /// <exception cref="HostFailure">The database cannot be used.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(MarketMode mode, CancellationToken cancellationToken)
    {
        try
        {
            foreach (EmbeddedPostgres embedded in _owned.OfType<EmbeddedPostgres>())
                await embedded.EnsureDatabaseAsync(mode.Database, cancellationToken);
            // The wiring of the apps knows every way to sign in, a managed identity's token among them.
            IConfiguration configuration = new ConfigurationBuilder()
                .AddConfiguration(_settings)
                .AddInMemoryCollection([new(PostgresSetting, Postgres(mode))])
                .Build();
            await using ServiceProvider services = new ServiceCollection().AddLogging().AddTradingChitti(configuration).BuildServiceProvider();
            return await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
        {
            throw new HostFailure($"The database could not be brought up to date: {exception.Message}", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IAsyncDisposable owned in Enumerable.Reverse(_owned))
            await owned.DisposeAsync();
        _lock?.Dispose();
    }

    private static async Task<LocalServices> StartAsync(
        StateFolder state, IConfiguration settings, bool withStorage, IDisposable? folderLock, Steps steps, CancellationToken cancellationToken)
    {
        string? configuredPostgres = settings[PostgresSetting] is { Length: > 0 } postgres ? postgres : null;
        bool configuredStorage = settings[StorageSetting] is { Length: > 0 } || settings[$"{StorageSetting}:queueServiceUri"] is { Length: > 0 };
        bool embedStorage = withStorage && !configuredStorage;
        List<IAsyncDisposable> owned = [];
        try
        {
            NodeTools? tools = configuredPostgres is null || embedStorage
                ? await steps.RunAsync(
                    "npm packages", say => NodeTools.EnsureAsync(state, say, cancellationToken), found => $"ready, Node.js {found.Version}")
                : null;
            Task<EmbeddedPostgres?> database = configuredPostgres is null && tools is not null
                ? StartPostgresAsync(state, tools, steps, cancellationToken)
                : Task.FromResult<EmbeddedPostgres?>(null);
            Task<EmbeddedAzurite?> queues = embedStorage && tools is not null
                ? StartAzuriteAsync(state, tools, steps, cancellationToken)
                : Task.FromResult<EmbeddedAzurite?>(null);
            await Task.WhenAll(Keep(database, owned), Keep(queues, owned));
            owned.Sort((left, right) => (left is EmbeddedPostgres ? 0 : 1).CompareTo(right is EmbeddedPostgres ? 0 : 1)); // stopped last
            return new(
                settings,
                (await database) is { } server ? mode => server.ConnectionString(mode.Database) : _ => configuredPostgres!, // one of the two is there
                (await queues) is { } service ? mode => service.ConnectionString(mode.StorageAccount) : _ => settings[StorageSetting] ?? "",
                owned,
                folderLock);
        }
        catch
        {
            foreach (IAsyncDisposable started in owned)
                await started.DisposeAsync();
            throw;
        }
    }

    private static async Task<EmbeddedPostgres?> StartPostgresAsync(
        StateFolder state, NodeTools tools, Steps steps, CancellationToken cancellationToken) =>
        await steps.RunAsync(
            "PostgreSQL", say => EmbeddedPostgres.StartAsync(state, tools, say, cancellationToken), server => $"ready, data in {server.Root}");

    private static async Task<EmbeddedAzurite?> StartAzuriteAsync(
        StateFolder state, NodeTools tools, Steps steps, CancellationToken cancellationToken) =>
        await steps.RunAsync(
            "storage queues",
            say => EmbeddedAzurite.StartAsync(state, tools, [.. MarketMode.All.Select(mode => mode.StorageAccount)], say, cancellationToken),
            _ => "ready");

    private static async Task Keep<TService>(Task<TService?> starting, List<IAsyncDisposable> owned)
        where TService : class, IAsyncDisposable
    {
        if (await starting is { } service)
        {
            lock (owned)
                owned.Add(service);
        }
    }
}

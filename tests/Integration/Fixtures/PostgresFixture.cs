using Npgsql;
using TradingChitti.Data.Migrations;
using TradingChitti.Host;
using TradingChitti.Host.Embedded;

[assembly: AssemblyFixture(typeof(TradingChitti.Tests.Integration.Fixtures.PostgresFixture))]

namespace TradingChitti.Tests.Integration.Fixtures;

/// <summary>One real PostgreSQL for the whole run. Every caller gets a migrated database of its own.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private const string Template = "tradingchitti_template";

    // Nothing here outlives the run, so nothing has to survive a power cut.
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["fsync"] = "off",
        ["synchronous_commit"] = "off",
        ["full_page_writes"] = "off",
        ["max_connections"] = "400",
    };

    private readonly StateFolder _state = TestState.Create("postgres");
    private readonly SemaphoreSlim _creating = new(1, 1);
    private EmbeddedPostgres? _postgres;
    private HostFailure? _missing;
    private int _databases;

    public async ValueTask InitializeAsync()
    {
        try
        {
            Directory.CreateDirectory(_state.Root);
            NodeTools tools = await NodeTools.EnsureAsync(_state, _ => { }, CancellationToken.None);
            _postgres = await EmbeddedPostgres.StartAsync(_state, tools, _ => { }, CancellationToken.None, Settings);
            await _postgres.EnsureDatabaseAsync(Template, CancellationToken.None);
            await using NpgsqlDataSource dataSource = NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(_postgres.ConnectionString(Template)) { Pooling = false });
            await new Migrator(dataSource).MigrateAsync(CancellationToken.None);
        }
        catch (HostFailure failure)
        {
            _missing = failure;
        }
    }

    /// <summary>A database with the whole schema and nothing in it, for the caller alone.</summary>
    public Task<TestDatabase> CreateDatabaseAsync() => CreateAsync(Template);

    /// <summary>A database without any table.</summary>
    public Task<TestDatabase> CreateEmptyDatabaseAsync() => CreateAsync("template1");

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        TestState.Delete(_state, _postgres is null ? [] : [_postgres.Root]);
        _creating.Dispose();
    }

    private async Task<TestDatabase> CreateAsync(string template)
    {
        if (_missing is not null)
            TestState.Missing(_missing);
        EmbeddedPostgres postgres = _postgres ?? throw new InvalidOperationException("The fixture has not been initialised.");
        string name = $"test_{Interlocked.Increment(ref _databases)}";
        await _creating.WaitAsync(); // a template is copied by one session at a time
        try
        {
            await postgres.EnsureDatabaseAsync(name, CancellationToken.None, template);
        }
        finally
        {
            _creating.Release();
        }

        return new(postgres.ConnectionString(name));
    }
}

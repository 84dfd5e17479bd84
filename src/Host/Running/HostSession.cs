using Npgsql;
using TradingChitti.Host.Commands;

namespace TradingChitti.Host.Running;

/// <summary>The services and the schema of one market, and the host that runs on them; ended in the order in which it depends.</summary>
internal sealed class HostSession : IAsyncDisposable
{
    private readonly CommandContext _context;
    private readonly MarketMode _mode;
    private readonly LocalServices _services;
    private MarketHost? _host;

    private HostSession(CommandContext context, MarketMode mode, LocalServices services, string? dashboard, ProgressMark? progress)
    {
        _context = context;
        _mode = mode;
        _services = services;
        Dashboard = dashboard;
        Progress = progress;
    }

    public string? Dashboard { get; }

    /// <summary>How far this market was played by earlier hosts.</summary>
    public ProgressMark? Progress { get; }

    public MarketHost Host => _host ?? throw new InvalidOperationException("The host has not been started.");

    /// <summary>Starts the services, brings the schema up to date and, where it is wanted, builds the dashboard meanwhile.</summary>
    public static async Task<HostSession> OpenAsync(CommandContext context, MarketMode mode, bool withDashboard, CancellationToken cancellationToken)
    {
        LocalServices services = await LocalServices.StartAsync(context.State, context.Settings, context.Steps, cancellationToken);
        try
        {
            Task<string?> dashboard = withDashboard
                ? DashboardBuild.EnsureAsync(Embedded.StateFolder.Repository, context.Steps, cancellationToken)
                : Task.FromResult<string?>(null);
            Task<IReadOnlyList<string>> migrated = context.Steps.RunAsync(
                "database",
                _ => services.MigrateAsync(mode, cancellationToken),
                applied => applied.Count == 0 ? "up to date" : $"applied {string.Join(", ", applied)}");
            await Task.WhenAll(dashboard, migrated);
            await using NpgsqlDataSource dataSource = NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(services.Postgres(mode)) { Pooling = false });
            return new(context, mode, services, await dashboard, await new MarketProgress(dataSource).LoadAsync(cancellationToken));
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the function apps and the port.</summary>
    public Task StartHostAsync(
        TimeProvider time, bool timers, int port, IReadOnlyDictionary<string, string?> defaults, CancellationToken cancellationToken) =>
        _context.Steps.RunAsync(
            "functions",
            async _ =>
            {
                MarketHostOptions options = new(_context.State, _mode, _services, _context.Settings, time)
                {
                    Port = port,
                    Timers = timers,
                    Dashboard = Dashboard,
                    Defaults = defaults,
                };
                _host = await MarketHost.StartAsync(options, _context.Steps, cancellationToken);
            });

    /// <summary>Waits until the user stops the host.</summary>
    /// <exception cref="HostFailure">The host stopped by itself.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, Host.Stopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        if (!cancellationToken.IsCancellationRequested)
            throw new HostFailure($"The host stopped because a part of it failed. The log in {_context.State.Logs} names it.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            _context.Steps.Say("stopping", "finishing what runs");
            await _host.DisposeAsync();
        }

        await _services.DisposeAsync();
    }
}

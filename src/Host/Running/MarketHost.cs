using System.Net;
using System.Reflection;
using OpenTelemetry.Metrics;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using TradingChitti.App.Wiring;
using TradingChitti.Host.Embedded;
using TradingChitti.LocalFunctions;

namespace TradingChitti.Host.Running;

/// <summary>How one host is run.</summary>
/// <param name="State">Its state folder.</param>
/// <param name="Mode">Which market it shows.</param>
/// <param name="Services">Its database and queues.</param>
/// <param name="Settings">The user's settings.</param>
/// <param name="Time">The clock of the whole pipeline.</param>
public sealed record MarketHostOptions(StateFolder State, MarketMode Mode, LocalServices Services, IConfiguration Settings, TimeProvider Time)
{
    public const int DefaultPort = 5080;

    /// <summary>The port asked for; the next free one is taken when another program has it.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Whether schedules fire; a recorded market is played by hand instead.</summary>
    public bool Timers { get; init; }

    /// <summary>The built dashboard, if there is one.</summary>
    public string? Dashboard { get; init; }

    /// <summary>The host's own settings; the user's win.</summary>
    public IReadOnlyDictionary<string, string?> Defaults { get; init; } = new Dictionary<string, string?>();

    /// <summary>How severe a log must be to be shown on standard error.</summary>
    public LogEventLevel ConsoleLevel { get; init; } = LogEventLevel.Warning;
}

/// <summary>All four function apps, the dashboard and the operator's endpoints in this process, on loopback.</summary>
public sealed class MarketHost : IAsyncDisposable
{
    private const int PortsTried = 20;
    private const long RequestLimitBytes = 1024 * 1024;

    private static readonly string[] FunctionApps =
    [
        "TradingChitti.Functions.Ingest", "TradingChitti.Functions.Compute", "TradingChitti.Functions.Signals", "TradingChitti.Functions.Api",
    ];

    private readonly WebApplication _app;
    private readonly Logger _log;
    private readonly StateFolder _state;

    private MarketHost(WebApplication app, Logger log, StateFolder state, string url)
    {
        _app = app;
        _log = log;
        _state = state;
        Url = url;
    }

    /// <summary>Where the dashboard and the API are.</summary>
    public string Url { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Cancelled when the host stops by itself, because a loop of the runner failed.</summary>
    public CancellationToken Stopping => _app.Lifetime.ApplicationStopping;

    /// <summary>Builds and starts everything; the database must be up to date.</summary>
    public static async Task<MarketHost> StartAsync(MarketHostOptions options, Steps steps, CancellationToken cancellationToken)
    {
        int port = ChoosePort(options.Port, steps);
        string ownFolder = Path.Combine(options.State.Root, "functions", options.Mode.Name);
        Directory.CreateDirectory(ownFolder);
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = Environments.Production,
            ApplicationName = "TradingChitti.Host",
            ContentRootPath = ownFolder, // the framework watches it for settings files, so it must be a small one
        });
        Configure(builder.Configuration, options, ownFolder);
        Logger log = HostLog.Create(options.State, options.ConsoleLevel);
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(log, dispose: false);
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestLimitBytes;
        });
        builder.Services.AddSingleton(options.Time);
        builder.Services.AddTradingChitti(builder.Configuration);
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddPrometheusExporter());
        builder.AddLocalFunctions([.. FunctionApps.Select(Assembly.Load)]);
        WebApplication app = builder.Build();
        HostEndpoints.Map(app, options.Dashboard);
        MarketHost host = new(app, log, options.State, $"http://127.0.0.1:{port}");
        try
        {
            await app.StartAsync(cancellationToken);
            string? Known(string setting, Func<MarketMode, string> own) =>
                options.Settings[setting] is { Length: > 0 } ? null : own(options.Mode);
            new RunningHost(
                Environment.ProcessId,
                options.Mode.Name,
                host.Url,
                Known("ConnectionStrings:Postgres", options.Services.Postgres),
                Known("AzureWebJobsStorage", options.Services.Storage)).Write(options.State);
            LastMode.Write(options.State, options.Mode);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops taking work, finishes what runs, closes the doors.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        RunningHost.Forget(_state);
        await _log.DisposeAsync();
    }

    private static void Configure(ConfigurationManager configuration, MarketHostOptions options, string ownFolder)
    {
        configuration.Sources.Clear();
        Dictionary<string, string?> defaults = new(options.Defaults, StringComparer.OrdinalIgnoreCase)
        {
            ["AllowedHosts"] = "127.0.0.1;localhost;[::1]", // no page of another site reaches the API by a name of its own
            ["LocalFunctions:StateFolder"] = ownFolder,
        };
        configuration.AddInMemoryCollection(defaults);
        configuration.AddConfiguration(options.Settings);
        Dictionary<string, string?> fixedSettings = new()
        {
            ["TradingChitti:Mode"] = options.Mode.Name,
            ["LocalFunctions:Timers"] = options.Timers ? "true" : "false",
            ["ConnectionStrings:Postgres"] = options.Services.Postgres(options.Mode),
        };
        if (options.Services.Storage(options.Mode) is { Length: > 0 } storage)
            fixedSettings["AzureWebJobsStorage"] = storage;
        configuration.AddInMemoryCollection(fixedSettings);
    }

    private static int ChoosePort(int wanted, Steps steps)
    {
        for (int port = wanted; port < wanted + PortsTried; port++)
        {
            if (Shell.FreePort(port) != port)
                continue;
            if (port != wanted)
                steps.Warn("port", $"{wanted} is taken by another program; using {port}");
            return port;
        }

        throw new HostFailure($"Ports {wanted} to {wanted + PortsTried - 1} on 127.0.0.1 are all taken. Name a free one with --port N.");
    }
}

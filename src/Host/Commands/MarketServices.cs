using Npgsql;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using TradingChitti.App.Api.Http;
using TradingChitti.App.Wiring;
using TradingChitti.Host.Running;

namespace TradingChitti.Host.Commands;

/// <summary>The use cases of one market for a short command, on a database that is up to date.</summary>
internal sealed class MarketServices : IAsyncDisposable
{
    private readonly LocalServices _services;
    private readonly Logger _log;
    private readonly ServiceProvider _provider;

    private MarketServices(LocalServices services, Logger log, ServiceProvider provider)
    {
        _services = services;
        _log = log;
        _provider = provider;
    }

    /// <summary>Opens the market asked for, or the one a host shows or showed last.</summary>
    public static async Task<MarketServices> OpenAsync(CommandContext context, MarketMode? asked, CancellationToken cancellationToken)
    {
        MarketMode mode = asked ?? LastMode.Read(context.State);
        LocalServices services = await LocalServices.BorrowDatabaseAsync(context.State, context.Settings, context.Steps, cancellationToken);
        Logger log = HostLog.Create(context.State, LogEventLevel.Error);
        try
        {
            await services.MigrateAsync(mode, cancellationToken);
            return new(services, log, await BuildAsync(context, services, mode, log, cancellationToken));
        }
        catch
        {
            await log.DisposeAsync();
            await services.DisposeAsync();
            throw;
        }
    }

    public TService Get<TService>()
        where TService : notnull => _provider.GetRequiredService<TService>();

    /// <summary>The answer of a use case.</summary>
    /// <exception cref="HostFailure">It refused, and why.</exception>
    public static TAnswer Answer<TAnswer>(ApiOutcome<TAnswer> outcome) => outcome switch
    {
        ApiOutcome<TAnswer>.Answered answered => answered.Answer,
        ApiOutcome<TAnswer>.Refused refused => throw new HostFailure(Describe(refused.Problem)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _log.DisposeAsync();
        await _services.DisposeAsync();
    }

    private static async Task<ServiceProvider> BuildAsync(
        CommandContext context, LocalServices services, MarketMode mode, Logger log, CancellationToken cancellationToken)
    {
        string postgres = services.Postgres(mode);
        IConfigurationRoot configuration = new ConfigurationBuilder()
            .AddConfiguration(context.Settings)
            .AddInMemoryCollection([new("ConnectionStrings:Postgres", postgres), new("TradingChitti:Mode", mode.Name)])
            .Build();
        ServiceCollection collection = new();
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddLogging(logging => logging.AddSerilog(log));
        if (mode != MarketMode.Live)
        {
            await using NpgsqlDataSource dataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(postgres) { Pooling = false });
            if (await new MarketProgress(dataSource).LoadAsync(cancellationToken) is { } progress)
                collection.AddSingleton<TimeProvider>(new RecordedClock(progress.Clock)); // what is known is known at the market's time
        }

        return collection.AddTradingChitti(configuration).BuildServiceProvider();
    }

    private static string Describe(ApiProblem problem)
    {
        string where = problem.Position is { } position ? $"`{problem.Expression}` at character {position + 1}: " : "";
        string suggestion = problem.Suggestion is null ? "" : $" Did you mean `{problem.Suggestion}`?";
        return $"{where}{problem.Detail}{suggestion}";
    }
}

using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TradingChitti.LocalFunctions.Discovery;
using TradingChitti.LocalFunctions.Execution;
using TradingChitti.LocalFunctions.Http;
using TradingChitti.LocalFunctions.Queues;
using TradingChitti.LocalFunctions.SignalR;
using TradingChitti.LocalFunctions.Timers;

namespace TradingChitti.LocalFunctions;

/// <summary>Registers the runner and the functions it runs.</summary>
public static class LocalFunctionsServices
{
    public static WebApplicationBuilder AddLocalFunctions(this WebApplicationBuilder builder, params Assembly[] assemblies)
    {
        builder.Services.AddLocalFunctions(assemblies);
        return builder;
    }

    /// <summary>
    /// Registers the functions of the assemblies. Queues and timers run once the application has started; HTTP functions and hubs are served
    /// after <see cref="LocalFunctionsEndpoints.MapLocalFunctions"/>.
    /// </summary>
    public static IServiceCollection AddLocalFunctions(this IServiceCollection services, params Assembly[] assemblies) =>
        services.AddLocalFunctions(configuration => FunctionCatalog.Discover(assemblies, configuration));

    internal static IServiceCollection AddLocalFunctions(this IServiceCollection services, Func<IConfiguration, FunctionCatalog> discover)
    {
        services.AddOptions<LocalFunctionsOptions>().BindConfiguration(LocalFunctionsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LocalFunctionsOptions>, LocalFunctionsOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        // Addresses carry function keys (?code=) and hub tokens (?access_token=), which do not belong in a request log.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.AddMvcCore();
        services.AddSignalR();
        services.AddSingleton(provider => discover(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<StateFolder>();
        services.AddSingleton<InvocationCounters>();
        services.AddSingleton<FunctionTelemetry>();
        services.AddSingleton<WorkerSerializer>();
        services.AddSingleton<OutputWriter>();
        services.AddSingleton<FunctionExecutor>();
        services.AddSingleton<QueueClients>();
        services.AddSingleton<MessageProcessor>();
        services.AddSingleton<TimerRunners>();
        services.AddSingleton<HubMembership>();
        services.AddSingleton<SignalRSender>();
        // Real time: a host that replays the past injects another TimeProvider, and a token outlives no replayed day.
        services.AddSingleton(provider => new HubTokens(provider.GetRequiredService<IOptions<LocalFunctionsOptions>>(), TimeProvider.System));
        services.AddSingleton<FunctionKeys>();
        services.AddSingleton<HttpFunction>();
        services.AddSingleton(provider => new FunctionInvoker(
            provider.GetRequiredService<FunctionCatalog>(), provider.GetRequiredService<TimerRunners>(), provider.GetRequiredService<InvocationCounters>()));
        services.AddHostedService<QueuePumps>();
        services.AddHostedService<TimerLoops>();
        return services;
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TradingChitti.App.Ingest;
using TradingChitti.App.Signals;
using TradingChitti.Data;
using TradingChitti.Data.Market;
using TradingChitti.Data.Signals;

namespace TradingChitti.App.Wiring;

/// <summary>Stores and use cases of rules, alerts, and of messages that failed.</summary>
internal static class SignalsServices
{
    internal static IServiceCollection AddSignals(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SignalsOptions>().Bind(configuration.GetSection("Signals")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SignalsOptions>, SignalsOptionsValidator>();
        services.AddSingleton<AlertStore>();
        services.AddSingleton<DeliveryStore>();
        services.AddSingleton<ExternalsStore>();
        services.AddSingleton<PoisonStore>();
        services.TryAddSingleton<TimerSlots>();
        services.TryAddSingleton<BarStore>();
        services.TryAddSingleton<InstrumentStore>();
        services.TryAddSingleton<ReferenceStore>();
        services.AddSingleton<RuleBook>();
        services.AddSingleton<EvaluateRulesHandler>();
        services.AddSingleton<PushAlertsHandler>();
        services.AddSingleton<DrainOutboxHandler>();
        services.AddSingleton<StorePoisonHandler>();
        return services;
    }
}

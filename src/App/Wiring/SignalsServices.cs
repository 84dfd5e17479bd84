using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace TradingChitti.App.Wiring;

/// <summary>Stores and use cases of rules and alerts.</summary>
internal static class SignalsServices
{
    internal static IServiceCollection AddSignals(this IServiceCollection services, IConfiguration configuration)
    {
        return services;
    }
}

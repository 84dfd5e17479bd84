using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace TradingChitti.App.Wiring;

/// <summary>Stores and use cases of the HTTP API.</summary>
internal static class ApiServices
{
    internal static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        return services;
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace TradingChitti.App.Wiring;

/// <summary>Stores and use cases of market files, bars and series.</summary>
internal static class MarketDataServices
{
    internal static IServiceCollection AddMarketData(this IServiceCollection services, IConfiguration configuration)
    {
        return services;
    }
}

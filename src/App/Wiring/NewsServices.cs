using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace TradingChitti.App.Wiring;

/// <summary>Stores and use cases of feeds and articles.</summary>
internal static class NewsServices
{
    internal static IServiceCollection AddNews(this IServiceCollection services, IConfiguration configuration)
    {
        return services;
    }
}

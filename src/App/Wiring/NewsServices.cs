using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradingChitti.App.Ingest;

namespace TradingChitti.App.Wiring;

/// <summary>Stores and use cases of feeds and articles, and the way out to publishers' servers.</summary>
internal static class NewsServices
{
    internal static IServiceCollection AddNews(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FetchOptions>().Bind(configuration.GetSection(FetchOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FetchOptions>, FetchOptionsValidator>();
        services.AddSingleton<OutboundHttp>();
        return services;
    }
}

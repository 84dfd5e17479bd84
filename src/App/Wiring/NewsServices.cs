using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradingChitti.App.Compute;
using TradingChitti.App.Ingest;
using TradingChitti.Data.News;
using TradingChitti.News.Sentiment;

namespace TradingChitti.App.Wiring;

/// <summary>Stores and use cases of feeds and articles, and the way out to publishers' servers.</summary>
internal static class NewsServices
{
    private const string LiveMode = "live";

    internal static IServiceCollection AddNews(this IServiceCollection services, IConfiguration configuration)
    {
        string mode = configuration["TradingChitti:Mode"] ?? LiveMode;
        services.AddOptions<FetchOptions>().Bind(configuration.GetSection(FetchOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FetchOptions>, FetchOptionsValidator>();
        services.AddOptions<NewsOptions>().Bind(configuration.GetSection(NewsOptions.Section))
            .PostConfigure(options => options.UseShippedFeeds &= mode == LiveMode).ValidateOnStart();
        services.AddSingleton<IValidateOptions<NewsOptions>, NewsOptionsValidator>();
        services.AddSingleton<OutboundHttp>();
        services.AddSingleton<FeedStore>();
        services.AddSingleton<ArticleStore>();
        services.AddSingleton<InstrumentNamesStore>();
        services.AddSingleton(new LexiconScorer(FinanceLexicon.Shipped));
        services.AddSingleton<CompanyNames>();
        services.AddSingleton<SeedFeeds>();
        services.AddSingleton<ScheduleFeedsHandler>();
        services.AddSingleton<FetchFeedHandler>();
        services.AddSingleton<EnrichArticlesHandler>();
        return services;
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TradingChitti.App.Api;
using TradingChitti.Data.Api;
using TradingChitti.Data.Market;

namespace TradingChitti.App.Wiring;

/// <summary>Stores and use cases of the HTTP API.</summary>
internal static class ApiServices
{
    internal static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ApiOptions>().Bind(configuration.GetSection("Api")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsValidator>();
        services.AddOptions<ModeOptions>().Bind(configuration.GetSection("TradingChitti")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ModeOptions>, ModeOptionsValidator>();
        services.AddSingleton<ArticleReader>();
        services.AddSingleton<FeedReader>();
        services.AddSingleton<MarketReader>();
        services.TryAddSingleton<ImportStore>();
        services.TryAddSingleton<SeriesStore>();
        services.TryAddSingleton<CorporateActionStore>();
        services.AddSingleton<UniverseCache>();
        services.TryAddSingleton<QuarantineStore>();
        services.TryAddSingleton<SuspectedActionStore>();
        services.AddSingleton<DecideSuspicionHandler>();
        services.AddSingleton<FindInstrumentHandler>();
        services.AddSingleton<GetAlertHandler>();
        services.AddSingleton<GetArticleHandler>();
        services.AddSingleton<GetInstrumentHandler>();
        services.AddSingleton<GetStatusHandler>();
        services.AddSingleton<ListAdjustmentsHandler>();
        services.AddSingleton<ListAlertsHandler>();
        services.AddSingleton<ListArticlesHandler>();
        services.AddSingleton<ListFeedsHandler>();
        services.AddSingleton<ListImportsHandler>();
        services.AddSingleton<ListIndicatorsHandler>();
        services.AddSingleton<ListInstrumentsHandler>();
        services.AddSingleton<ListPoisonHandler>();
        services.AddSingleton<ListRulesHandler>();
        services.AddSingleton<ListQualityRulesHandler>();
        services.AddSingleton<ListQuarantineHandler>();
        services.AddSingleton<ListSuspicionsHandler>();
        services.AddSingleton<PollFeedHandler>();
        services.AddSingleton<ReadBarsHandler>();
        services.AddSingleton<ReadCalendarHandler>();
        services.AddSingleton<LongerBarsReader>();
        services.AddSingleton<ExportBarsHandler>();
        services.AddSingleton<ListCoverageHandler>();
        services.AddSingleton<GetCoverageHandler>();
        services.AddSingleton<ReadSeriesHandler>();
        services.AddSingleton<ReleaseQuarantinedHandler>();
        services.AddSingleton<ReplayPoisonHandler>();
        services.AddSingleton<ScreenMarketHandler>();
        return services;
    }
}

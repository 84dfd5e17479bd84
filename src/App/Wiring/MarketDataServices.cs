using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradingChitti.App.Compute;
using TradingChitti.App.Ingest;
using TradingChitti.Data.Market;

namespace TradingChitti.App.Wiring;

/// <summary>Stores and use cases of market files, bars and series.</summary>
internal static class MarketDataServices
{
    private const string LiveMode = "live";
    private const string SampleMode = "sample";

    internal static IServiceCollection AddMarketData(this IServiceCollection services, IConfiguration configuration)
    {
        string mode = configuration["TradingChitti:Mode"] ?? LiveMode;
        services.AddOptions<MarketDataOptions>().Bind(configuration.GetSection(MarketDataOptions.Section)).PostConfigure(options =>
        {
            options.FetchDaily &= mode == LiveMode;
            options.IsSample = mode == SampleMode;
            if (options.Files.Count > 0)
                return;
            foreach (MarketFileOptions file in MarketDataOptions.NseFiles)
                options.Files.Add(file);
        }).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MarketDataOptions>, MarketDataOptionsValidator>();
        services.AddOptions<SeriesOptions>().Bind(configuration.GetSection(SeriesOptions.Section)).PostConfigure(options =>
        {
            if (options.Expressions.Count > 0)
                return;
            foreach (string expression in SeriesOptions.Defaults)
                options.Expressions.Add(expression);
        }).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SeriesOptions>, SeriesOptionsValidator>();
        services.AddSingleton<InstrumentStore>();
        services.AddSingleton<BarStore>();
        services.AddSingleton<ImportStore>();
        services.AddSingleton<ReferenceStore>();
        services.AddSingleton<SeriesStore>();
        services.AddSingleton<CalendarStore>();
        services.AddSingleton<IndexStore>();
        services.AddSingleton<SymbolChangeStore>();
        services.AddSingleton<RawBarReader>();
        services.AddSingleton<CoverageStore>();
        services.AddSingleton<DefaultSeries>();
        services.AddSingleton<VendorStore>();
        services.AddSingleton<MarketFileChecks>();
        services.AddSingleton<ImportWatch>();
        services.AddSingleton<MarketFileWriter>();
        services.AddSingleton<TakeFileHandler>();
        services.AddSingleton<RequestImports>();
        services.AddSingleton<ScheduleBarsHandler>();
        services.AddSingleton<ImportBarsHandler>();
        services.AddSingleton<ComputeSeriesHandler>();
        return services;
    }
}

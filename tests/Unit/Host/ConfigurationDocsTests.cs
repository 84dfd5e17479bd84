using System.Text.Json;
using TradingChitti.App.Api;
using TradingChitti.App.Compute;
using TradingChitti.App.Ingest;
using TradingChitti.App.Signals;
using TradingChitti.LocalFunctions;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Host;

/// <summary>Holds the page of settings and the sample file to the options classes.</summary>
public sealed class ConfigurationDocsTests
{
    private static readonly Dictionary<string, Type> Sections = new()
    {
        [FetchOptions.Section] = typeof(FetchOptions),
        [NewsOptions.Section] = typeof(NewsOptions),
        [MarketDataOptions.Section] = typeof(MarketDataOptions),
        [SeriesOptions.Section] = typeof(SeriesOptions),
        ["Signals"] = typeof(SignalsOptions),
        ["Api"] = typeof(ApiOptions),
        [LocalFunctionsOptions.Section] = typeof(LocalFunctionsOptions),
    };

    public static TheoryData<string> Settings => [.. Sections.SelectMany(section => section.Value.GetProperties().Select(property => $"{section.Key}:{property.Name}"))];

    public static TheoryData<string> Samples
    {
        get
        {
            using JsonDocument sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "local.settings.sample.json")));
            return [.. sample.RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name.Replace("__", ":", StringComparison.Ordinal))];
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Setting_IsDocumented(string setting) => Assert.Contains($"`{setting}`", Page(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Samples))]
    public void SampleValue_IsDocumented(string setting) => Assert.Contains($"`{setting}`", Page(), StringComparison.Ordinal);

    private static string Page() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "configuration.md"));
}

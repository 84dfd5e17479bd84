using Microsoft.Extensions.Configuration;

namespace TradingChitti.LocalFunctions.Builder;

/// <summary>Reads <c>Values</c> of <c>local.settings.json</c> as Core Tools does: as if they were environment variables, which win.</summary>
internal static class LocalSettings
{
    public static void AddLocalSettings(this ConfigurationManager configuration, string folder)
    {
        string file = Path.Combine(folder, "local.settings.json");
        if (!File.Exists(file))
            return;
        IConfigurationRoot settings = new ConfigurationBuilder().AddJsonFile(file, optional: false).Build();
        Dictionary<string, string?> values = settings.GetSection("Values").AsEnumerable(makePathsRelative: true)
            .Where(entry => entry.Value is not null)
            .ToDictionary(entry => entry.Key.Replace("__", ":", StringComparison.Ordinal), entry => entry.Value);
        configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = values });
    }
}

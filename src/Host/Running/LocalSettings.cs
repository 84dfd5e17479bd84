using System.Text.Json;

namespace TradingChitti.Host.Running;

/// <summary>
/// Settings of one machine: <c>local.settings.json</c> in the shape Functions tools know (<c>Values</c>, <c>ConnectionStrings</c>),
/// then the environment, which wins.
/// </summary>
public static class LocalSettings
{
    public const string FileName = "local.settings.json";

    /// <summary>Reads the file beside the solution, or in the working folder, if there is one.</summary>
    /// <exception cref="HostFailure">The file is not the expected JSON.</exception>
    public static IConfigurationRoot Load(string? repository)
    {
        string file = Path.Combine(repository ?? Environment.CurrentDirectory, FileName);
        ConfigurationBuilder builder = new();
        if (File.Exists(file))
            builder.AddInMemoryCollection(ReadFile(file));
        return builder.AddEnvironmentVariables().Build();
    }

    private static Dictionary<string, string?> ReadFile(string file)
    {
        Dictionary<string, string?> settings = new(StringComparer.OrdinalIgnoreCase);
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            if (document.RootElement.TryGetProperty("Values", out JsonElement values))
                Flatten(values, "", settings);
            if (document.RootElement.TryGetProperty("ConnectionStrings", out JsonElement connections))
                Flatten(connections, "ConnectionStrings", settings);
        }
        catch (Exception exception) when (exception is JsonException or IOException or InvalidOperationException)
        {
            throw new HostFailure($"{file} cannot be read: {exception.Message} See local.settings.sample.json for its shape.", exception);
        }

        return settings;
    }

    private static void Flatten(JsonElement element, string path, Dictionary<string, string?> settings)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                    Flatten(property.Value, Join(path, property.Name.Replace("__", ":", StringComparison.Ordinal)), settings);
                break;
            case JsonValueKind.Array:
                int position = 0;
                foreach (JsonElement item in element.EnumerateArray())
                    Flatten(item, Join(path, (position++).ToString(System.Globalization.CultureInfo.InvariantCulture)), settings);
                break;
            default:
                settings[path] = element.ToString();
                break;
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}:{name}";
}

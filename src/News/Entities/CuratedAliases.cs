namespace TradingChitti.News.Entities;

/// <summary>Names by which the market knows companies, from the data file <c>aliases.tsv</c>; adding one is a data change.</summary>
internal static class CuratedAliases
{
    private const string Resource = "TradingChitti.News.Entities.aliases.tsv";

    private static readonly Dictionary<string, string[]> BySymbol = Load();

    public static IEnumerable<string> Symbols => BySymbol.Keys;

    public static IReadOnlyList<string> Of(string symbol) => BySymbol.TryGetValue(symbol, out string[]? aliases) ? aliases : [];

    private static Dictionary<string, string[]> Load()
    {
        using StreamReader reader = new(typeof(CuratedAliases).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"Resource {Resource} is not embedded."));
        Dictionary<string, string[]> bySymbol = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] fields = line.Split('\t');
            bySymbol.Add(fields[0], fields[1].Split('|'));
        }

        return bySymbol;
    }
}

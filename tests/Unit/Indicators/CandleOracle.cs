using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>A call of a TA-Lib C pattern with the bars at which it gave something else than zero.</summary>
internal sealed record CandleCase(string Function, string Name, double[] Options, int Lookback, Dictionary<int, double> Signals)
{
    public string Key => $"{Function}/{Name}";
}

/// <summary>The recorded results of TA-Lib C's patterns on 20,000 bars.</summary>
internal static class CandleOracle
{
    private static readonly string Folder = Path.Combine(Repository.SharedData, "golden", "indicators");

    private static readonly Lazy<double[][]> Bars = new(ReadBars);

    private static readonly Lazy<Dictionary<string, CandleCase>> All = new(() => ReadCases().ToDictionary(each => each.Key));

    /// <summary>Open, high, low and close.</summary>
    public static double[][] Inputs => Bars.Value;

    public static IEnumerable<CandleCase> Cases => All.Value.Values;

    public static CandleCase Case(string key) => All.Value[key];

    private static double[][] ReadBars()
    {
        string[][] rows = [.. ReadLines("input_cdl20000.csv.gz").Skip(1).Select(line => line.Split(','))];
        return [.. Enumerable.Range(1, 4).Select(column => rows.Select(row => double.Parse(row[column], CultureInfo.InvariantCulture)).ToArray())];
    }

    private static IEnumerable<CandleCase> ReadCases()
    {
        foreach (string line in ReadLines("oracle_cdl20000.jsonl.gz"))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement record = document.RootElement;
            yield return new CandleCase(
                record.GetProperty("fn").GetString() ?? "",
                record.GetProperty("case").GetString() ?? "",
                [.. record.GetProperty("opt").EnumerateObject().Select(option => option.Value.GetDouble())],
                record.GetProperty("lookback").GetInt32(),
                record.GetProperty("sparse").EnumerateArray().ToDictionary(signal => signal[0].GetInt32(), signal => signal[1].GetDouble()));
        }
    }

    private static IEnumerable<string> ReadLines(string file)
    {
        using FileStream stream = File.OpenRead(Path.Combine(Folder, file));
        using StreamReader reader = new(new GZipStream(stream, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using TradingChitti.Indicators;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>A call of TA-Lib C with what it gave.</summary>
internal sealed record TaLibCase(string Function, string Name, double[] Options, string[] Inputs, int Lookback, double[][] Outputs)
{
    public string Key => $"{Function}/{Name}";
}

/// <summary>A parameter as TA-Lib declares it.</summary>
internal sealed record TaLibOption(double Default, double Minimum, double Maximum, bool Integer, bool IsChoice);

/// <summary>The recorded results of TA-Lib C on 600 bars, and its own list of functions.</summary>
internal static class TaLibOracle
{
    private static readonly string Folder = Path.Combine(Repository.SharedData, "golden", "indicators");

    private static readonly Lazy<Dictionary<string, double[]>> Series = new(() => new(ReadCsv("input_rw600.csv").Concat(ReadCsv("derived_inputs_rw600.csv"))));

    private static readonly Lazy<Dictionary<string, TaLibCase>> All = new(() => ReadCases().ToDictionary(each => each.Key));

    private static readonly Lazy<Dictionary<string, TaLibOption[]>> Options = new(() => ReadFunctions("optInputs", Option));

    private static readonly Lazy<Dictionary<string, string[]>> Outputs =
        new(() => ReadFunctions("outputs", output => output.GetProperty("name").GetString() ?? ""));

    public static IEnumerable<TaLibCase> Cases => All.Value.Values;

    public static TaLibCase Case(string key) => All.Value[key];

    public static TaLibOption[] OptionsOf(string function) => Options.Value[function];

    /// <summary>The names of a function's outputs, in order.</summary>
    public static string[] OutputsOf(string function) => Outputs.Value[function];

    public static double[] SeriesOf(string name) => Series.Value[name];

    public static double[][] InputsOf(TaLibCase oracle) => [.. oracle.Inputs.Select(SeriesOf)];

    /// <summary>Whether the catalogue has the function and every moving average the call asks for.</summary>
    public static bool IsCovered(TaLibCase oracle, out IndicatorDefinition? definition)
    {
        if (!IndicatorCatalog.TryFind(oracle.Function, out definition) || definition.TaLib != oracle.Function)
            return false;
        IReadOnlyList<IndicatorParameter> parameters = definition.Parameters;
        return parameters.Zip(oracle.Options)
            .All(pair => !pair.First.IsAverage || pair.First.Choices.Any(choice => choice.Value == (int)pair.Second));
    }

    private static IEnumerable<KeyValuePair<string, double[]>> ReadCsv(string file)
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(Folder, file)).Select(line => line.Split(','))];
        return rows[0].Select((name, column) => KeyValuePair.Create(
            name,
            rows.Skip(1).Select(row => double.Parse(row[column], CultureInfo.InvariantCulture)).ToArray()))
            .Where(series => series.Key != "i");
    }

    private static IEnumerable<TaLibCase> ReadCases()
    {
        using FileStream file = File.OpenRead(Path.Combine(Folder, "oracle_rw600.jsonl.gz"));
        using StreamReader reader = new(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement record = document.RootElement;
            yield return new TaLibCase(
                record.GetProperty("fn").GetString() ?? "",
                record.GetProperty("case").GetString() ?? "",
                [.. record.GetProperty("opt").EnumerateObject().Select(option => option.Value.GetDouble())],
                [.. record.GetProperty("in").EnumerateArray().Select(name => name.GetString() ?? "")],
                record.GetProperty("lookback").GetInt32(),
                [.. record.GetProperty("out").EnumerateObject().Select(output => output.Value.EnumerateArray().Select(x => x.GetDouble()).ToArray())]);
        }
    }

    private static Dictionary<string, T[]> ReadFunctions<T>(string part, Func<JsonElement, T> read)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "functions.json")));
        return document.RootElement.GetProperty("functions").EnumerateArray().ToDictionary(
            function => function.GetProperty("name").GetString() ?? "",
            function => function.GetProperty(part).EnumerateArray().Select(read).ToArray());
    }

    private static TaLibOption Option(JsonElement option)
    {
        string type = option.GetProperty("type").GetString() ?? "";
        bool choice = type == "intList";
        return new TaLibOption(
            option.GetProperty("default").GetDouble(),
            choice ? 0 : option.GetProperty("min").GetDouble(),
            choice ? 8 : option.GetProperty("max").GetDouble(),
            type != "realRange",
            choice);
    }
}

using System.Text.Json;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>Expected values of one call, computed outside this code base from the cited definition.</summary>
internal sealed record WorkedExample(
    string Indicator, string Name, double[] Parameters, Dictionary<string, double[]> Inputs, Dictionary<string, double[]> Outputs, double Tolerance)
{
    public string Key => $"{Indicator}/{Name}";
}

/// <summary>The files of <c>tests/Golden/indicators</c>: one per indicator that no recorded library vouches for.</summary>
internal static class WorkedExamples
{
    private static readonly Lazy<Dictionary<string, WorkedExample>> All = new(() => Read().ToDictionary(each => each.Key));

    public static IEnumerable<WorkedExample> Every => All.Value.Values;

    public static WorkedExample Of(string key) => All.Value[key];

    private static IEnumerable<WorkedExample> Read()
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Golden", "indicators"), "*.json").Order())
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            string indicator = Path.GetFileNameWithoutExtension(path);
            JsonElement root = document.RootElement;
            if (string.IsNullOrWhiteSpace(root.GetProperty("source").GetString()))
                throw new InvalidDataException($"{path} does not say how its values were found.");
            double tolerance = root.TryGetProperty("tolerance", out JsonElement given) ? given.GetDouble() : 1e-9;
            foreach (JsonElement example in root.GetProperty("examples").EnumerateArray())
            {
                yield return new WorkedExample(
                    indicator,
                    example.GetProperty("name").GetString() ?? "",
                    Numbers(example.GetProperty("parameters")),
                    Columns(example.GetProperty("inputs")),
                    Columns(example.GetProperty("outputs")),
                    tolerance);
            }
        }
    }

    private static Dictionary<string, double[]> Columns(JsonElement columns) =>
        columns.EnumerateObject().ToDictionary(column => column.Name, column => Numbers(column.Value));

    private static double[] Numbers(JsonElement array) =>
        [.. array.EnumerateArray().Select(x => x.ValueKind == JsonValueKind.Null ? double.NaN : x.GetDouble())];
}

using System.Globalization;
using System.Text.Json;
using TradingChitti.Indicators;
using TradingChitti.Market;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>The expected results of Stock Indicators for .NET on 502 bars of SPY, where its convention is ours.</summary>
public sealed class SkenderGoldenTests
{
    private static readonly string Folder = Path.Combine(Repository.SharedData, "indicators", "skender");

    /// <summary>Indicator, parameters, expected file, its fields per output, and by how many bars it looks back further than ours.</summary>
    public static TheoryData<string, double[], string, string[], int> Agreed => new()
    {
        { "sma", [20], "sma", ["sma"], 0 },
        { "ema", [20], "ema", ["ema"], 0 },
        { "wma", [14], "wma", ["wma"], 0 },
        { "rsi", [14], "rsi", ["rsi"], 0 },
        { "atr", [14], "atr", ["atr"], 0 },
        { "willr", [14], "willr", ["williamsR"], 0 },
        { "mfi", [14], "mfi", ["mfi"], 0 },
        { "cci", [20], "cci", ["cci"], 0 },
        { "bbands", [20, 2], "bb", ["upperBand", "sma", "lowerBand"], 0 },
        { "supertrend", [10, 3], "supertrend", ["superTrend"], 0 },
        { "keltner", [20, 2, 10], "keltner", ["upperBand", "centerline", "lowerBand"], 0 },

        // There the channel of a bar is that of the bars before it; here it includes the bar.
        { "donchian", [20], "donchian", ["upperBand", "centerline", "lowerBand"], 1 },
    };

    [Theory]
    [MemberData(nameof(Agreed))]
    public void Compute_OnSpy_GivesTheirValues(string id, double[] parameters, string file, string[] fields, int shift)
    {
        Assert.True(IndicatorCatalog.TryFind(id, out IndicatorDefinition? definition));
        BarFrame bars = Quotes();
        double[][] outputs = definition.Bind(parameters).Run(bars.Columns(definition));
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "results", $"{file}.standard.json")));
        for (int output = 0; output < fields.Length; output++)
        {
            double[] theirs = [.. expected.RootElement.EnumerateArray().Select(row => Number(row.GetProperty(fields[output])))];
            SeriesAssert.Close(theirs[shift..], outputs[output][..^shift], 1e-9);
        }
    }

    private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble();

    private static BarFrame Quotes()
    {
        double[][] columns = [[], [], [], [], []];
        string[][] rows = [.. File.ReadLines(Path.Combine(Folder, "quotes", "default.csv")).Skip(1).Select(line => line.Split(','))];
        for (int column = 0; column < columns.Length; column++)
            columns[column] = [.. rows.Select(row => double.Parse(row[column + 1], CultureInfo.InvariantCulture))];
        return SampleBars.Frame(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
}

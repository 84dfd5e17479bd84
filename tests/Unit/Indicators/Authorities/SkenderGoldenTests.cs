using System.Globalization;
using System.Text.Json;
using TradingChitti.Indicators;
using TradingChitti.Market;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <summary>The recorded results of Stock Indicators for .NET on 502 bars of SPY.</summary>
public sealed class SkenderGoldenTests(ITestOutputHelper output)
{
    private const double Tolerance = 1e-9;
    private const string Extension = ".standard.json";

    private static readonly string Folder = Path.Combine(Repository.SharedData, "indicators", "skender");

    private static readonly Lazy<BarFrame> Quotes = new(() => Read("default.csv"));

    private static readonly Lazy<BarFrame> Others = new(() => Read("compare.csv"));

    public static TheoryData<string> Keys =>
        [.. SkenderCases.All.Where(each => IndicatorCatalog.TryFind(each.Indicator, out _)).Select(each => $"{each.File}:{each.Indicator}")];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Compute_OnSpy_AgreesAsFarAsStated(string key)
    {
        SkenderCase each = SkenderCases.All.Single(each => $"{each.File}:{each.Indicator}" == key);
        double error = Error(each);
        output.WriteLine($"{key}: {error:E1}");
        if (each.Agreement.Differs)
            Assert.True(error > 1e-6, $"{key} is said to differ and does not.");
        else
            Assert.True(error <= (each.Agreement.Tolerance ?? Tolerance), $"{key}: error {error:E2}");
    }

    /// <summary>A field of a recorded result, NaN where it has none.</summary>
    internal static double[] Recorded(string file, string field)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "results", file + Extension)));
        return [.. document.RootElement.EnumerateArray().Select(row => Number(row.GetProperty(field)))];
    }

    /// <summary>A column of the quotes; that of the second instrument behind `other.`.</summary>
    internal static double[] Column(string name)
    {
        if (double.TryParse(name, CultureInfo.InvariantCulture, out double constant))
            return [.. Enumerable.Repeat(constant, Quotes.Value.Count)];
        bool isOther = name.StartsWith("other.", StringComparison.Ordinal);
        BarFrame frame = isOther ? Others.Value : Quotes.Value;
        return frame.TryGetColumn(isOther ? name[6..] : name, out ReadOnlySpan<double> column) ? column.ToArray() : throw new ArgumentException(name);
    }

    private static double Error(SkenderCase each)
    {
        Assert.True(IndicatorCatalog.TryFind(each.Indicator, out IndicatorDefinition? definition));
        string[] names = each.Inputs ?? [.. definition.Inputs.Select(input => input.Name)];
        double[][] outputs = definition.Bind(each.Parameters).Run([.. names.Select(Column)]);
        Assert.Equal(outputs.Length, each.Fields.Length);
        double error = 0;
        for (int index = 0; index < outputs.Length; index++)
        {
            if (each.Fields[index] is not { } field)
                continue;
            error = Math.Max(error, each.Agreement.Error(Recorded(each.File, field), outputs[index], resolution: 0));
        }

        return error;
    }

    private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN;

    private static BarFrame Read(string file)
    {
        double[][] columns = [[], [], [], [], []];
        string[][] rows = [.. File.ReadLines(Path.Combine(Folder, "quotes", file)).Skip(1).Select(line => line.Split(','))];
        for (int column = 0; column < columns.Length; column++)
            columns[column] = [.. rows.Select(row => double.Parse(row[column + 1], CultureInfo.InvariantCulture))];
        return SampleBars.Frame(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
}

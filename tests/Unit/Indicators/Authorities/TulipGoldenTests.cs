using System.Globalization;
using TradingChitti.Indicators;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <summary>The test vectors of Tulip Indicators: short series, three decimals.</summary>
public sealed class TulipGoldenTests(ITestOutputHelper output)
{
    // Three decimals, and inputs that were rounded before they were written down.
    private const double HalfOfTheLastDigit = 0.00051;
    private const double Tolerance = 1e-6;

    private static readonly Lazy<Vector[]> Vectors = new(() =>
        [.. ((string[])["atoz.txt", "extra.txt", "untest.txt"]).SelectMany(Read)]);

    public static TheoryData<string> Keys =>
        [.. TulipCases.All.Where(each => IndicatorCatalog.TryFind(each.Indicator, out _)).Select(each => $"{each.Function}:{each.Indicator}")];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Compute_OnTulipsVectors_AgreesAsFarAsStated(string key)
    {
        TulipCase each = TulipCases.All.Single(each => $"{each.Function}:{each.Indicator}" == key);
        Assert.True(IndicatorCatalog.TryFind(each.Indicator, out IndicatorDefinition? definition));
        Vector[] vectors = [.. Vectors.Value.Where(vector => vector.Function == each.Function)];
        Assert.NotEmpty(vectors);
        double error = vectors.Max(vector => Error(each, definition, vector));
        output.WriteLine($"{key}: {vectors.Length} vectors, {error:E1}");
        if (each.Agreement.Differs)
            Assert.True(error > 1e-3, $"{key} is said to differ and does not.");
        else
            Assert.True(error <= (each.Agreement.Tolerance ?? Tolerance), $"{key}: error {error:E2}");
    }

    [Fact]
    public void Functions_WithVectors_AreAllAccountedFor() => Assert.Equal(
        Vectors.Value.Select(vector => vector.Function).Distinct().Order(),
        TulipCases.All.Select(each => each.Function).Concat(TulipCases.NotOurs.Keys).Distinct().Order());

    private static double Error(TulipCase each, IndicatorDefinition definition, Vector vector)
    {
        int inputs = each.InputCount ?? definition.Inputs.Count;
        int[] order = each.Inputs ?? [.. Enumerable.Range(0, definition.Inputs.Count)];
        double[][] ours = definition.Bind(each.Parameters(vector.Options)).Run([.. order.Select(position => vector.Arrays[position])]);
        int[] outputs = each.Outputs ?? [.. Enumerable.Range(0, ours.Length)];
        double error = 0;
        for (int index = 0; index < ours.Length; index++)
        {
            if (outputs[index] < 0)
                continue;
            double[] recorded = vector.Arrays[inputs + outputs[index]];
            double[] theirs = [.. Enumerable.Repeat(double.NaN, ours[index].Length - recorded.Length), .. recorded];
            error = Math.Max(error, each.Agreement.Error(theirs, ours[index], HalfOfTheLastDigit));
        }

        return error;
    }

    private static IEnumerable<Vector> Read(string file)
    {
        string path = Path.Combine(Repository.SharedData, "indicators", "tulip_tests", file);
        string[] heading = [];
        List<double[]> arrays = [];
        foreach (string line in File.ReadLines(path).Append(""))
        {
            string text = line.Trim();
            if (text.StartsWith('{'))
            {
                arrays.Add([.. text.Trim('{', '}', ';', ' ').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Number)]);
            }
            else if (text.Length == 0 || char.IsAsciiLetter(text[0]))
            {
                if (heading.Length > 0)
                    yield return new Vector(heading[0], [.. heading.Skip(1).Select(Number)], [.. arrays]);
                heading = text.Length == 0 ? [] : text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                arrays = [];
            }
        }
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private sealed record Vector(string Function, double[] Options, double[][] Arrays);
}

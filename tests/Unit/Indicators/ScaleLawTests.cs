using TradingChitti.Indicators;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>
/// What the unit of prices or of volume does to values: nothing, or a power of it. Four is a power of two, and its root is one, so that
/// every product, quotient and root scales exactly and the values can be compared bit for bit.
/// </summary>
public sealed class ScaleLawTests
{
    private const int Bars = 500;
    private const double Factor = 4;

    /// <summary>The powers of two a value may be multiplied by: from the inverse square of four to its fourth power.</summary>
    private static readonly int[] Powers = [0, 2, 4, 1, -2, -4, -1, 3, 6, 8];

    private static readonly Dictionary<string, string> NotOfPrices = new()
    {
        ["acos"] = "the function is not linear",
        ["asin"] = "the function is not linear",
        ["atan"] = "the function is not linear",
        ["ceil"] = "whole numbers stay whole numbers",
        ["cos"] = "the function is not linear",
        ["cosh"] = "the function is not linear",
        ["decay"] = "it falls by a fixed amount a bar",
        ["exp"] = "the function is not linear",
        ["floor"] = "whole numbers stay whole numbers",
        ["linearreg_angle"] = "the angle of a slope in rupees a bar depends on the rupee",
        ["ln"] = "a factor becomes a term",
        ["log10"] = "a factor becomes a term",
        ["renko"] = "a brick is a fixed number of rupees",
        ["sin"] = "the function is not linear",
        ["sinh"] = "the function is not linear",
        ["tan"] = "the function is not linear",
    };

    private static readonly Dictionary<string, string> NotOfVolume = [];

    public static TheoryData<string, string> Every
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (IndicatorDefinition definition in IndicatorCatalog.All)
            {
                foreach (string tuning in Tunings.Names)
                    rows.Add(definition.Id, tuning);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Prices_InAnotherUnit_ScaleEveryValueByAPowerOfIt(string id, string tuning) =>
        AssertScales(id, tuning, name => name is "open" or "high" or "low" or "close", NotOfPrices);

    [Theory]
    [MemberData(nameof(Every))]
    public void Volume_InAnotherUnit_ScalesEveryValueByAPowerOfIt(string id, string tuning) =>
        AssertScales(id, tuning, name => name is "volume" or "delivery", NotOfVolume);

    private static void AssertScales(string id, string tuning, Func<string, bool> isScaled, Dictionary<string, string> exceptions)
    {
        Indicator indicator = Tunings.Bind(id, tuning);
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        double[][] scaled =
        [
            .. inputs.Zip(indicator.Definition.Inputs, (column, input) =>
                isScaled(input.Name) ? [.. column.Select(x => x * Factor)] : column),
        ];
        double[][] before = indicator.Run(inputs);
        double[][] after = indicator.Run(scaled);
        bool scales = before.Zip(after).All(pair => Powers.Any(power => IsScaled(pair.First, pair.Second, power)));
        if (exceptions.TryGetValue(id, out string? reason))
            Assert.True(!scales || before.SelectMany(column => column).All(double.IsNaN), $"{id} scales, although {reason}.");
        else
            Assert.True(scales, $"{id} does not scale.");
    }

    private static bool IsScaled(double[] before, double[] after, int power) => before.Zip(after)
        .All(pair => Math.ScaleB(pair.First, power) == pair.Second || (double.IsNaN(pair.First) && double.IsNaN(pair.Second)));
}

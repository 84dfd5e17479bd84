using TradingChitti.Indicators;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>Every recorded TA-Lib call of a function the catalogue has; a new indicator with a TA-Lib name is picked up by itself.</summary>
public sealed class TaLibGoldenTests(ITestOutputHelper output)
{
    private const double Tolerance = 1e-9;

    public static TheoryData<string> Covered => [.. TaLibOracle.Cases.Where(each => TaLibOracle.IsCovered(each, out _)).Select(each => each.Key)];

    public static TheoryData<string> Functions =>
        [.. IndicatorCatalog.All.Where(definition => definition.TaLib is not null).Select(definition => definition.TaLib ?? "")];

    [Theory]
    [MemberData(nameof(Covered))]
    public void Compute_OnRecordedCall_GivesTaLibsValues(string key)
    {
        TaLibCase oracle = TaLibOracle.Case(key);
        Assert.True(MaxError(oracle) <= Tolerance, $"{key}: error {MaxError(oracle):E2}");
    }

    [Theory]
    [MemberData(nameof(Covered))]
    public void Lookback_OnRecordedCall_IsTaLibs(string key)
    {
        TaLibCase oracle = TaLibOracle.Case(key);
        Assert.Equal(oracle.Lookback, Definition(oracle).Lookback(oracle.Options));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Parameters_OfTaLibFunction_AreTaLibsInItsOrder(string function)
    {
        Assert.True(IndicatorCatalog.TryFind(function, out IndicatorDefinition? definition));
        TaLibOption[] ours =
        [
            .. definition.Parameters.Select((parameter, index) => new TaLibOption(
                parameter.SameAs is null ? parameter.Default : definition.Parameters.First(other => other.Name == parameter.SameAs).Default,
                parameter.Minimum,
                parameter.Maximum,
                parameter.Integer,
                parameter.IsAverage)),
        ];
        Assert.Equal(TaLibOracle.OptionsOf(function), ours);
    }

    [Fact]
    public void Suite_OverAllRecordedCalls_LeavesOutOnlyWhatTheCatalogueLacks()
    {
        ILookup<bool, TaLibCase> cases = TaLibOracle.Cases.ToLookup(each => TaLibOracle.IsCovered(each, out _));
        foreach (IGrouping<string, TaLibCase> function in cases[true].GroupBy(each => each.Function))
            output.WriteLine($"{function.Key,-10} {function.Count(),2} cases, max error {function.Max(MaxError):E1}");
        output.WriteLine(
            $"{cases[true].Select(each => each.Function).Distinct().Count()} functions, {cases[true].Count()} cases, max error {cases[true].Max(MaxError):E1}");
        Assert.DoesNotContain(cases[false], each => IndicatorCatalog.TryFind(each.Function, out _));
    }

    private static IndicatorDefinition Definition(TaLibCase oracle) => TaLibOracle.IsCovered(oracle, out IndicatorDefinition? definition)
        ? definition ?? throw new InvalidOperationException(oracle.Key)
        : throw new InvalidOperationException(oracle.Key);

    private static double MaxError(TaLibCase oracle)
    {
        double[][] inputs = TaLibOracle.InputsOf(oracle);
        double[][] outputs = Definition(oracle).Bind(oracle.Options).Run(inputs);
        double error = outputs.Length == oracle.Outputs.Length ? 0 : double.PositiveInfinity;
        for (int column = 0; column < outputs.Length; column++)
        {
            for (int bar = 0; bar < outputs[column].Length; bar++)
            {
                double expected = bar < oracle.Lookback ? double.NaN : oracle.Outputs[column][bar - oracle.Lookback];
                error = Math.Max(error, SeriesAssert.Error(expected, outputs[column][bar]));
            }
        }

        return error;
    }
}

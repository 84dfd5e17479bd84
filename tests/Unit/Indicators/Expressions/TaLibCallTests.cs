using System.Globalization;
using System.Text;
using TradingChitti.Indicators;
using TradingChitti.Indicators.Expressions;
using TradingChitti.Indicators.Expressions.Nodes;
using TradingChitti.Indicators.Expressions.Tables;

namespace TradingChitti.Tests.Unit.Indicators.Expressions;

/// <summary>TA-Lib's own calls written as text, its names and its order of arguments, over bars read from CSV: what <c>series compute</c> does.</summary>
public sealed class TaLibCallTests
{
    private const double Tolerance = 1e-9;

    private static readonly Lazy<SeriesTable> Bars = new(Read);

    public static TheoryData<string> Covered => [.. TaLibOracle.Cases.Where(each => TaLibOracle.IsCovered(each, out _)).Select(each => each.Key)];

    public static TheoryData<string> OfSeveralOutputs =>
        [.. IndicatorCatalog.All.Where(each => each is { TaLib: not null, Outputs.Count: > 1 }).Select(each => each.TaLib ?? "")];

    [Theory]
    [MemberData(nameof(Covered))]
    public void Call_WithSeriesAndParametersByPosition_GivesTheRecordedValues(string key)
    {
        TaLibCase oracle = TaLibOracle.Case(key);
        double[][] columns = Columns(Text(oracle, oracle.Function));
        Assert.Equal(oracle.Outputs.Length, columns.Length);
        Assert.All(columns.Zip(oracle.Outputs), pair => SeriesAssert.Close(
            [.. Enumerable.Repeat(double.NaN, oracle.Lookback), .. pair.Second], pair.First, Tolerance));
    }

    [Theory]
    [MemberData(nameof(Covered))]
    public void Call_InLowerCaseWithAveragesByName_IsTheSame(string key)
    {
        TaLibCase oracle = TaLibOracle.Case(key);
        string named = Text(oracle, oracle.Function.ToLowerInvariant(), averagesByName: true);
        Assert.Equal(Parse(Text(oracle, oracle.Function)).Canonical, Parse(named).Canonical);
    }

    [Theory]
    [MemberData(nameof(Covered))]
    public void Canonical_OfCall_IsTheIdAndReadsBackToItself(string key)
    {
        TaLibCase oracle = TaLibOracle.Case(key);
        Expression expression = Parse(Text(oracle, oracle.Function));
        Assert.StartsWith(Assert.IsType<IndicatorNode>(expression.Root).Definition.Id, expression.Canonical, StringComparison.Ordinal);
        Assert.Equal(expression.Canonical, Parse(expression.Canonical).Canonical);
    }

    [Theory]
    [MemberData(nameof(OfSeveralOutputs))]
    public void Output_ByTaLibsName_IsOurs(string function)
    {
        TaLibCase oracle = TaLibOracle.Cases.First(each => each.Function == function);
        Assert.True(IndicatorCatalog.TryFind(function, out IndicatorDefinition? definition));
        string[] theirs = [.. TaLibOracle.OutputsOf(function)];
        Assert.Equal(theirs, definition.Outputs.Select(output => output.TaLib));
        string call = Text(oracle, function);
        Assert.All(theirs.Zip(definition.Outputs), pair =>
        {
            string ours = Parse($"{call}.{pair.Second.Name}").Canonical;
            Assert.Equal(ours, Parse($"{call}.{pair.First}").Canonical);
            Assert.Equal(ours, Parse($"{call}.{pair.First.Replace("outReal", "", StringComparison.Ordinal).Replace("out", "", StringComparison.Ordinal)}").Canonical);
        });
    }

    [Fact]
    public void Suite_OfCalls_HoldsEveryTaLibFunctionOfTheCatalogue()
    {
        string[] functions = [.. IndicatorCatalog.All.Where(each => each.TaLib is not null).Select(each => each.TaLib ?? "").Order(StringComparer.Ordinal)];
        string[] covered = [.. TaLibOracle.Cases.Where(each => TaLibOracle.IsCovered(each, out _)).Select(each => each.Function).Distinct()];
        Assert.Equal(functions, covered.Order(StringComparer.Ordinal));

        // Left out are functions not in the catalogue, and moving averages nobody has made yet.
        Assert.All(
            TaLibOracle.Cases.Where(each => functions.Contains(each.Function) && !TaLibOracle.IsCovered(each, out _)),
            each => Assert.Contains("matype", each.Name, StringComparison.Ordinal));
    }

    private static string Text(TaLibCase oracle, string name, bool averagesByName = false)
    {
        Assert.True(IndicatorCatalog.TryFind(oracle.Function, out IndicatorDefinition? definition));
        IEnumerable<string> options = oracle.Options.Zip(definition.Parameters, (value, parameter) => averagesByName && parameter.IsAverage
            ? parameter.Choices.First(choice => choice.Value == value).Name
            : value.ToString("R", CultureInfo.InvariantCulture));
        return $"{name}({string.Join(", ", oracle.Inputs.Concat(options))})";
    }

    private static Expression Parse(string text) => ExpressionParser.Parse(text, Bars.Value.Scope) switch
    {
        ParseOutcome.Parsed parsed => parsed.Expression,
        ParseOutcome.Failed failed => throw new Xunit.Sdk.XunitException($"{text}: {failed.Error}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static double[][] Columns(string text)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Bars.Value.Write([Parse(text)], writer, TestContext.Current.CancellationToken);
        string[] lines = writer.ToString().TrimEnd('\n').Split('\n');
        string[][] cells = [.. lines.Skip(1).Select(line => line.Split(',').Skip(1).ToArray())];
        return
        [
            .. Enumerable.Range(0, cells[0].Length).Select(column => cells
                .Select(row => row[column].Length == 0 ? double.NaN : double.Parse(row[column], CultureInfo.InvariantCulture))
                .ToArray()),
        ];
    }

    private static SeriesTable Read()
    {
        string[] names = ["open", "high", "low", "close", "volume", "unit", "periods"];
        double[][] columns = [.. names.Select(TaLibOracle.SeriesOf)];
        StringBuilder csv = new($"date,{string.Join(',', names)}\n");
        for (int bar = 0; bar < columns[0].Length; bar++)
        {
            IEnumerable<string> cells = columns.Select(column => column[bar].ToString("R", CultureInfo.InvariantCulture));
            csv.Append(CultureInfo.InvariantCulture, $"{Sample.FirstSession.AddDays(bar):yyyy-MM-dd},{string.Join(',', cells)}\n");
        }

        return Assert.IsType<SeriesTableOutcome.Read>(SeriesTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString())))).Table;
    }
}

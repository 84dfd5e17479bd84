using TradingChitti.Indicators.Expressions;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Indicators.Expressions;

/// <summary>Holds docs/expressions.md to the language.</summary>
public sealed class ExpressionGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "expressions.md"));

    public static TheoryData<string> Examples => [.. Fenced()];

    public static TheoryData<string> Names =>
    [
        .. ExpressionFunctions.All.Select(function => function.Name),
        .. ExternalSeriesCatalog.All.Select(series => series.Name),
        .. ExpressionScope.Market.Columns,
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_OfTheGuide_IsAnExpression(string example) => Assert.IsType<ParseOutcome.Parsed>(ExpressionParser.Parse(example));

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_OfTheLanguage_IsInTheGuide(string name) =>
        Assert.Matches($"`{System.Text.RegularExpressions.Regex.Escape(name)}[`(]", Guide);

    private static IEnumerable<string> Fenced()
    {
        bool within = false;
        foreach (string line in Guide.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                within = !within && line == "```";
            else if (within && line.Length > 0)
                yield return line;
        }
    }
}

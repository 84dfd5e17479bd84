using System.Text.RegularExpressions;
using TradingChitti.Indicators;

namespace TradingChitti.Tests.Unit.Indicators;

public sealed partial class IndicatorCatalogTests
{
    public static TheoryData<string> Ids => [.. IndicatorCatalog.All.Select(definition => definition.Id)];

    [Fact]
    public void All_ById_HoldsEachOnce() => Assert.Equal(IndicatorCatalog.All.Count, IndicatorCatalog.All.Select(each => each.Id).Distinct().Count());

    [Theory]
    [InlineData("sma")]
    [InlineData("SMA")]
    [InlineData("Plus_DI")]
    public void TryFind_AnyCase_Finds(string name)
    {
        Assert.True(IndicatorCatalog.TryFind(name, out IndicatorDefinition? definition));
        Assert.Equal(name, definition.Id, ignoreCase: true);
    }

    [Fact]
    public void TryFind_UnknownName_IsFalse() => Assert.False(IndicatorCatalog.TryFind("smaa", out _));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Definition_OfEach_IsWhole(string id)
    {
        Assert.True(IndicatorCatalog.TryFind(id, out IndicatorDefinition? definition));
        Assert.Matches(Identifier(), definition.Id);
        Assert.All(definition.Parameters.Select(parameter => parameter.Name), name => Assert.Matches(Identifier(), name));
        Assert.All(definition.Outputs.Select(each => each.Name), name => Assert.Matches(Identifier(), name));
        Assert.Equal(definition.Parameters.Count, definition.Parameters.Select(parameter => parameter.Name).Distinct().Count());
        Assert.Equal(definition.Outputs.Count, definition.Outputs.Select(each => each.Name).Distinct().Count());
        Assert.NotEmpty(definition.Formula);
        Assert.NotEmpty(definition.Source);
        Assert.True(definition.TaLib is null || (IndicatorCatalog.TryFind(definition.TaLib, out IndicatorDefinition? named) && named == definition));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Kernel_OfEach_ReadsAndGivesWhatTheDefinitionSays(string id)
    {
        Indicator indicator = Tunings.Bind(id, "default");
        double[][] inputs = SampleBars.Walk(10).Columns(indicator.Definition);
        Assert.Equal(indicator.Definition.Outputs.Count, indicator.Run(inputs).Length);
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Identifier();
}

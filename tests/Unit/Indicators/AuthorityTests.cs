using TradingChitti.Indicators;
using TradingChitti.Tests.Unit.Indicators.Authorities;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>No indicator is its own witness: each is held to recorded values of another implementation or to a worked example.</summary>
public sealed class AuthorityTests
{
    public static TheoryData<string> Ids => [.. IndicatorCatalog.All.Select(definition => definition.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Definition_OfEach_IsHeldToAnAuthority(string id)
    {
        Assert.True(IndicatorCatalog.TryFind(id, out IndicatorDefinition? definition));
        bool isHeld = definition.TaLib is not null
            || WorkedExamples.Every.Any(example => example.Indicator == id)
            || SkenderCases.All.Any(each => each.Indicator == id && !each.Agreement.Differs)
            || TulipCases.All.Any(each => each.Indicator == id && !each.Agreement.Differs);
        Assert.True(isHeld, $"{id} has no TA-Lib name, no recorded result and no tests/Golden/indicators/{id}.json.");
    }
}

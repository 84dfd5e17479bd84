using TradingChitti.Indicators;
using TradingChitti.Tests.Unit.Indicators.Authorities;

namespace TradingChitti.Tests.Unit.Indicators.Statistics;

public sealed class PercentRankTests
{
    [Fact]
    public void Rank_OfReturnsOfSpy_IsTheRecordedOneOfConnorsRsi()
    {
        double[] returns = Run("pct_return", 1, SkenderGoldenTests.Column("close"));
        double[] recorded = SkenderGoldenTests.Recorded("crsi", "percentRank");
        double[] ranks = Run("percent_rank", 100, returns);
        int first = Array.FindIndex(ranks, double.IsFinite);
        Assert.Equal(101, first);
        SeriesAssert.Close(recorded[first..], ranks[first..], 1e-12);
    }

    private static double[] Run(string id, double period, double[] x)
    {
        Assert.True(IndicatorCatalog.TryFind(id, out IndicatorDefinition? definition));
        return definition.Bind(period).Run([x])[0];
    }
}

using TradingChitti.App.Signals;
using TradingChitti.Data.Signals;
using TradingChitti.Indicators.Expressions;
using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.App.Signals;

public sealed class PointInTimeSeriesTests
{
    private const int Instrument = 7;

    private static readonly DateOnly[] Sessions = [new(2026, 2, 2), new(2026, 2, 3), new(2026, 2, 4), new(2026, 2, 5)];
    private static readonly DateTimeOffset LastEvening = PointInTimeSeries.EveningOf(Sessions[^1]);

    [Fact]
    public void EveningOf_Session_IsThreeHoursAfterTheClose() =>
        // 15:30 in India is 10:00 UTC.
        Assert.Equal(new DateTimeOffset(2026, 2, 2, 13, 0, 0, TimeSpan.Zero), PointInTimeSeries.EveningOf(Sessions[0]));

    [Fact]
    public void Fundamental_AlongTheBars_StepsOnTheEveningItBecameKnown()
    {
        ExternalFacts facts = Fundamentals(new(At(3, 12), 20), new(At(4, 14), 25));
        Assert.Equal([double.NaN, 20, 20, 25], Fill(facts, LastEvening, new("pe", "pe")));
    }

    [Fact]
    public void Fundamental_KnownAfterTheRun_IsNotSeenAtTheLastBar()
    {
        ExternalFacts facts = Fundamentals(new(At(2, 0), 20), new(LastEvening.AddSeconds(1), 25));
        Assert.Equal([20, 20, 20, 20], Fill(facts, LastEvening, new("pe", "pe")));
    }

    [Fact]
    public void Fundamental_KnownBetweenTheLastEveningAndTheRun_IsSeenAtTheLastBar()
    {
        ExternalFacts facts = Fundamentals(new(At(2, 0), 20), new(LastEvening.AddHours(4), 25));
        Assert.Equal([20, 20, 20, 25], Fill(facts, LastEvening.AddHours(5), new("pe", "pe")));
    }

    [Fact]
    public void Fundamental_NeverKnown_IsUnknown() =>
        Assert.False(new PointInTimeSeries(Fundamentals(), LastEvening).TryFill(new("roe", "roe"), Frame(), new double[4]));

    [Fact]
    public void NewsSentiment_WithinTheWindow_IsTheMeanOfTheScores()
    {
        ExternalFacts facts = News(since: At(1, 0), new(At(2, 12), 0.4), new(At(3, 12), -0.2));
        // One day: evening to evening. Day 3 sees only the second article, day 4 none.
        Assert.Equal([0.4, -0.2, double.NaN, double.NaN], Fill(facts, LastEvening, new("news.sentiment", "news.sentiment(1d)", 1)));
    }

    [Fact]
    public void NewsSentiment_SeveralArticles_IsTheirMean()
    {
        ExternalFacts facts = News(since: At(1, 0), new(At(2, 12), 0.5), new(At(3, 12), -0.25));
        // Two days: (0.5 - 0.25) / 2 on the second evening, the second article alone on the third.
        Assert.Equal([0.5, 0.125, -0.25, double.NaN], Fill(facts, LastEvening, new("news.sentiment", "news.sentiment(2d)", 2)));
    }

    [Fact]
    public void NewsCount_WithoutArticles_IsZeroOnceArticlesAreCollected()
    {
        ExternalFacts facts = News(since: At(3, 0), new NewsFact(At(4, 12), 0.4));
        Assert.Equal([double.NaN, 0, 1, 1], Fill(facts, LastEvening, new("news.count", "news.count(3d)", 3)));
    }

    [Fact]
    public void News_FetchedAfterTheRun_IsNotCounted()
    {
        ExternalFacts facts = News(since: At(1, 0), new(LastEvening, 0.4), new(LastEvening.AddSeconds(1), 0.4));
        Assert.Equal([0, 0, 0, 1], Fill(facts, LastEvening, new("news.count", "news.count(3d)", 3)));
    }

    [Fact]
    public void News_BeforeAnyArticle_IsUnknown() =>
        Assert.False(new PointInTimeSeries(ExternalFacts.Empty, LastEvening).TryFill(new("news.count", "news.count(3d)", 3), Frame(), new double[4]));

    [Fact]
    public void Membership_BeforeTheListWasDrawnUp_IsUnknown() =>
        Assert.Equal([double.NaN, double.NaN, 1, 1], Fill(Index(Instrument), LastEvening, new("in_index", "in_index(\"NIFTY 50\")", 0, "nifty 50")));

    [Fact]
    public void Membership_OfAnotherInstrument_IsFalse() =>
        Assert.Equal([double.NaN, double.NaN, 0, 0], Fill(Index(Instrument + 1), LastEvening, new("in_index", "in_index(\"NIFTY 50\")", 0, "NIFTY 50")));

    [Fact]
    public void Membership_EndsWithTheFirstListWithoutTheName() =>
        Assert.Equal(
            [double.NaN, double.NaN, 1, 0], Fill(Index(Instrument, Sessions[3]), LastEvening, new("in_index", "in_index(\"NIFTY 50\")", 0, "NIFTY 50")));

    [Fact]
    public void Membership_OfAnUnknownIndex_IsUnknown() =>
        Assert.False(new PointInTimeSeries(Index(Instrument), LastEvening)
            .TryFill(new("in_index", "in_index(\"SENSEX\")", 0, "SENSEX"), Frame(), new double[4]));

    private static DateTimeOffset At(int day, int hour) => new(2026, 2, day, hour, 0, 0, TimeSpan.Zero);

    private static double[] Fill(ExternalFacts facts, DateTimeOffset asOf, ExternalSeries series)
    {
        double[] values = new double[Sessions.Length];
        Assert.True(new PointInTimeSeries(facts, asOf).TryFill(series, Frame(), values));
        return values;
    }

    private static BarFrame Frame()
    {
        double[] prices = [100, 101, 102, 103];
        return new(Instrument, Sessions, prices, prices, prices, prices, prices);
    }

    private static ExternalFacts Fundamentals(params FundamentalFact[] facts) => ExternalFacts.Empty with
    {
        Fundamentals = new Dictionary<(int, string), List<FundamentalFact>> { [(Instrument, "pe")] = [.. facts] },
    };

    private static ExternalFacts News(DateTimeOffset since, params NewsFact[] facts) => ExternalFacts.Empty with
    {
        NewsSince = since,
        News = new Dictionary<int, List<NewsFact>> { [Instrument] = [.. facts] },
    };

    private static ExternalFacts Index(int member, DateOnly? left = null) => ExternalFacts.Empty with
    {
        Indices = new Dictionary<string, IndexFact>(StringComparer.OrdinalIgnoreCase)
        {
            ["NIFTY 50"] = new(Sessions[2], new Dictionary<int, List<MemberPeriod>> { [member] = [new(Sessions[2], left)] }),
        },
    };
}

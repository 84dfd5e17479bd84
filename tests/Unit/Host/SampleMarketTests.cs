using System.Text;
using TradingChitti.Feeds;
using TradingChitti.Host.Sample;
using TradingChitti.Market;
using TradingChitti.Market.Nse;

namespace TradingChitti.Tests.Unit.Host;

public sealed class SampleMarketTests
{
    private static readonly IReadOnlyList<SampleSession> Sessions = SampleMarket.Generate();

    [Fact]
    public void Generate_Twice_GivesTheSameBytes() =>
        Assert.Equal(SampleFiles.Session(Sessions[^1]), SampleFiles.Session(SampleMarket.Generate()[^1]));

    [Fact]
    public void Sessions_AreTradingDaysOnce()
    {
        MarketCalendar calendar = new(SampleMarket.Holidays, []);
        Assert.Equal(SampleMarket.HistorySessions + SampleMarket.PlayedSessions, Sessions.Count);
        Assert.All(Sessions, session => Assert.True(calendar.IsSession(session.Day), $"{session.Day}"));
        Assert.Equal(Sessions.Select(session => session.Day).Distinct().Order(), Sessions.Select(session => session.Day));
    }

    [Fact]
    public void SessionFile_IsReadWithoutARejection()
    {
        ReadOutcome.SessionFile read = Assert.IsType<ReadOutcome.SessionFile>(NseFile.Read(SampleFiles.Session(Sessions[300]), "sample.csv"));
        Assert.Equal((Sessions[300].Day, SampleCompanies.All.Count, 0), (read.Session, read.Bars.Count, read.RowsRejected));
    }

    [Fact]
    public void EverySession_IsReadWithoutARejection() => Assert.All(
        Sessions, session => Assert.Equal(0, NseFile.Read(SampleFiles.Session(session), "sample.csv").RowsRejected));

    [Fact]
    public void HistoryFile_IsReadWithoutARejection()
    {
        byte[] file = SampleFiles.History(Sessions.Take(SampleMarket.HistorySessions), 7);
        ReadOutcome.HistoryFile read = Assert.IsType<ReadOutcome.HistoryFile>(NseFile.Read(file, SampleCompanies.All[7].Symbol + ".csv"));
        Assert.Equal((SampleMarket.HistorySessions, 0), (read.Bars.Count, read.RowsRejected));
    }

    [Fact]
    public void SecurityList_IsReadWithoutARejection()
    {
        ReadOutcome.SecurityList read = Assert.IsType<ReadOutcome.SecurityList>(NseFile.Read(SampleFiles.Securities(), "sample.csv"));
        Assert.Equal((SampleCompanies.All.Count, 0), (read.Securities.Count, read.RowsRejected));
    }

    [Fact]
    public void ReferenceLists_AreReadAsWhatTheyAre()
    {
        Assert.IsType<ReadOutcome.IndexList>(NseFile.Read(SampleFiles.Index(), "ind_niftysample20list.csv"));
        Assert.IsType<ReadOutcome.HolidayList>(NseFile.Read(SampleFiles.Holidays(), "sample-holidays.json"));
        Assert.IsType<ReadOutcome.Fundamentals>(NseFile.Read(SampleFiles.Fundamentals(), "sample-fundamentals.csv"));
    }

    [Fact]
    public void Companies_SaySampleInTheirNameAndHaveSymbolsOfTheirOwn()
    {
        Assert.Equal(60, SampleCompanies.All.Select(company => company.Symbol).Distinct().Count());
        Assert.All(SampleCompanies.All, company => Assert.Contains("Sample", company.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Companies_ShareNoSymbolWithTheExchange()
    {
        string list = Path.Combine(Architecture.Repository.SharedData, "reference", "EQUITY_L.csv");
        Assert.SkipUnless(File.Exists(list), $"{list} is missing");
        HashSet<string> listed = [.. File.ReadLines(list).Select(line => line.Split(',')[0])];
        Assert.DoesNotContain(SampleCompanies.All, company => listed.Contains(company.Symbol));
    }

    [Theory]
    [InlineData(SampleNews.Wire, "RSS 2.0")]
    [InlineData(SampleNews.Daily, "RSS 2.0")]
    [InlineData(SampleNews.Filings, "Atom 1.0")]
    public void Feed_WithReports_IsReadWithoutAWarning(string feed, string format)
    {
        SampleArticle[] articles = [.. Sessions.Take(30).SelectMany(SampleNews.Write)];
        Assert.True(FeedReader.TryParse(SampleNews.Feed(feed, articles), FeedHints.None, out FeedDocument? document, out _));
        Assert.Equal(format, document.Format);
        Assert.Empty(document.Warnings);
        SampleArticle newest = articles.Last(article => article.Feed == feed);
        Assert.Equal((newest.Title, newest.Summary, newest.At), (document.Entries[0].Title, document.Entries[0].Summary, Dated(document.Entries[0])));
    }

    [Fact]
    public void Reports_NameTheCompanyTheyAreAbout()
    {
        SampleSession session = Sessions.First(candidate => candidate.Stories.Count > 0);
        string words = string.Join(' ', SampleNews.Write(session).Select(article => article.Title));
        Assert.All(session.Stories, story =>
            Assert.Contains(SampleCompanies.All[story.Company].Name.Replace(" Sample Ltd.", "", StringComparison.Ordinal), words, StringComparison.Ordinal));
    }

    [Fact]
    public void EmptyFeed_IsAFeed()
    {
        byte[] bytes = SampleNews.Feed(SampleNews.Filings, []);
        Assert.True(FeedReader.TryParse(bytes, FeedHints.None, out FeedDocument? document, out _), Encoding.UTF8.GetString(bytes));
        Assert.Empty(document.Entries);
    }

    private static DateTimeOffset? Dated(FeedEntry entry) => entry.Published ?? entry.Updated;
}

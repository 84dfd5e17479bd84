using TradingChitti.Host;
using TradingChitti.Host.Replay;

namespace TradingChitti.Tests.Unit.Host;

public sealed class ReplayPlanTests : IDisposable
{
    private const string SessionHeader =
        "SYMBOL,SERIES,DATE1,PREV_CLOSE,OPEN_PRICE,HIGH_PRICE,LOW_PRICE,LAST_PRICE,CLOSE_PRICE,AVG_PRICE,TTL_TRD_QNTY,TURNOVER_LACS,NO_OF_TRADES,DELIV_QTY,DELIV_PER";

    private readonly TemporaryFolder _folder = new();

    public ReplayPlanTests()
    {
        _folder.Write("list.csv", "SYMBOL,NAME OF COMPANY,SERIES,DATE OF LISTING,PAID UP VALUE,MARKET LOT,ISIN NUMBER,FACE VALUE\n");
        _folder.Write("days/late.csv", Session("04-Mar-2026"));
        _folder.Write("days/early.csv", Session("02-Mar-2026"));
        _folder.Write("feeds/noon.xml", Feed("Tue, 03 Mar 2026 06:30:00 GMT"));
        _folder.Write("feeds/broken.xml", "no feed at all");
        _folder.Write("feeds/future.xml", Feed("Tue, 03 Mar 2099 06:30:00 GMT"));
        _folder.Write("replay.json", """
            { "title": "three days", "instruments": ["list.csv"], "sessions": ["days/*"], "feeds": ["feeds/*"] }
            """);
    }

    [Fact]
    public void Load_FilesAndFeeds_AreInTimeOrderAfterTheReferenceLists()
    {
        ReplayPlan plan = ReplayPlan.Load(_folder.Path);
        Assert.Equal(
            ["instruments", "early.csv", "replay-feeds-broken", "replay-feeds-future", "replay-feeds-noon", "late.csv"],
            plan.Events.Select(next => next.Label));
    }

    [Fact]
    public void Load_Session_IsPublishedAtNineInTheEveningOfItsDay()
    {
        RecordedEvent late = ReplayPlan.Load(_folder.Path).Events.Single(next => next.Label == "late.csv");
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 21, 0, 0, new TimeSpan(5, 30, 0)), late.At);
        Assert.Equal(new DateOnly(2026, 3, 4), late.Session);
    }

    [Theory]
    [InlineData("replay-feeds-broken")]
    [InlineData("replay-feeds-future")]
    public void Load_FeedWithoutACredibleDate_IsThereFromTheStart(string feed)
    {
        ReplayPlan plan = ReplayPlan.Load(_folder.Path);
        Assert.Equal(plan.Start, plan.Events.Single(next => next.Label == feed).At);
    }

    [Fact]
    public void Load_ChangedFile_IsAnotherRecording()
    {
        string before = ReplayPlan.Load(_folder.Path).Fingerprint;
        _folder.Write("days/late.csv", Session("05-Mar-2026") + "\n");
        Assert.NotEqual(before, ReplayPlan.Load(_folder.Path).Fingerprint);
    }

    [Fact]
    public void Load_NothingWithADate_SaysSo()
    {
        _folder.Write("replay.json", """{ "feeds": ["feeds/broken.xml"] }""");
        Assert.Contains("has a date", Assert.Throws<HostFailure>(() => ReplayPlan.Load(_folder.Path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string Session(string day) => $"{SessionHeader}\nABC,EQ,{day},10,10,11,9,10.5,10.5,10.2,1000,0.1,20,500,50\n";

    private static string Feed(string published) =>
        $"<rss version=\"2.0\"><channel><title>t</title><item><title>a</title><pubDate>{published}</pubDate></item></channel></rss>";
}

using TradingChitti.Feeds;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Feeds;

/// <summary>The quirks of Indian publishers, each in the file it was seen in (feeds/indian_publisher_shapes/QUIRKS.md).</summary>
public sealed class IndianShapeTests
{
    [Fact]
    public void Nse_DateWithDashes_IsIndianTime() =>
        Assert.Equal(new DateTimeOffset(2026, 10, 7, 10, 3, 17, TimeSpan.Zero), Shape("nse_announcements_palash1104.xml").Entries[0].Published);

    [Fact]
    public void Nse_CommentBeforeTheRoot_IsNoWarning() => Assert.Empty(Shape("nse_announcements_palash1104.xml").Warnings);

    [Fact]
    public void Nse_EmptyLink_IsNoLink() => Assert.Null(Shape("nse_announcements_palash1104.xml").Entries[1].Link);

    [Fact]
    public void Nse_EntryAfterAnEmptyLink_KeepsItsDescription() =>
        Assert.StartsWith("The Exchange has sought clarification", Shape("nse_announcements_palash1104.xml").Entries[1].Summary, StringComparison.Ordinal);

    [Fact]
    public void Nse_UnreadableDate_IsAWarningAndNoDate()
    {
        FeedDocument feed = Shape("nse_announcements_rakshaquant.xml");
        Assert.Null(feed.Entries[^1].Published);
        Assert.Contains("unreadable date: yesterday", feed.Warnings);
    }

    [Fact]
    public void Nse_Ampersand_IsDecoded() => Assert.Equal("Mahindra & Mahindra Limited", Shape("nse_announcements_rakshaquant.xml").Entries[4].Title);

    [Fact]
    public void Mint_EverythingInCData_IsRead()
    {
        FeedEntry entry = Shape("publisher_shapes.xml").Entries[0];
        Assert.Equal("RBI hikes repo rate by 25 bps; Sensex falls 429 points", entry.Title);
        Assert.Equal("https://www.livemint.com/market/stock-market-news/rbi-hike-11791392672814.html", entry.Link);
        Assert.Equal(new DateTimeOffset(2026, 10, 7, 5, 47, 6, TimeSpan.Zero), entry.Published);
        Assert.Equal("The central bank raised rates for the first time in nearly four years.", entry.Summary);
    }

    [Fact]
    public void EconomicTimes_PaddingAfterCData_IsTrimmed() => Assert.Equal("Nifty ends lower as FPIs sell", Shape("publisher_shapes.xml").Entries[1].Title);

    [Fact]
    public void BusinessStandard_DublinCoreDate_IsThePublicationDate() =>
        Assert.Equal(new DateTimeOffset(2026, 10, 7, 5, 0, 0, TimeSpan.Zero), Shape("publisher_shapes.xml").Entries[1].Published);

    [Fact]
    public void Moneycontrol_EscapedImage_IsDropped() =>
        Assert.Equal("Grasim Industries, Bharti Airtel were the biggest gainers", Shape("moneycontrol_style.xml").Entries[0].Summary);

    [Fact]
    public void Moneycontrol_DeclaredEncoding_IsNamed() => Assert.Equal("iso-8859-1", Shape("moneycontrol_style.xml").Encoding);

    [Fact]
    public void Bing_NamespaceWithAmpersand_IsNoObstacle() =>
        Assert.StartsWith("http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=", Shape("bing_news.xml").Entries[0].Link, StringComparison.Ordinal);

    [Fact]
    public void DoubleEscapedName_IsDecodedTwice() => Assert.Equal("M&M Q1 profit", FeedText.Item("<title>M&amp;amp;M Q1 profit</title>").Title);

    [Fact]
    public void BlogSignature_IsCut() =>
        Assert.Equal("Nifty ends flat.", FeedText.Item("<description>&lt;p&gt;Nifty ends flat.&lt;/p&gt;&lt;p&gt;The post &lt;a href='x'&gt;Nifty&lt;/a&gt; appeared first on Blog.&lt;/p&gt;</description>").Summary);

    private static FeedDocument Shape(string file) =>
        FeedText.Read(File.ReadAllBytes(Path.Combine(Repository.SharedData, "feeds", "indian_publisher_shapes", file)));
}

using System.Text;
using TradingChitti.Feeds;

namespace TradingChitti.Tests.Unit.Feeds;

/// <summary>What publishers break, and what an attacker would send.</summary>
public sealed class DamagedFeedTests
{
    [Fact]
    public void UnescapedAmpersand_StandsForItself() => Assert.Equal("L&T wins R&D order", FeedText.Item("<title>L&T wins R&D order</title>").Title);

    [Fact]
    public void HtmlReference_IsDecoded() => Assert.Equal("Price – ₹500…", FeedText.Item("<title>Price&nbsp;&ndash; &#8377;500&hellip;</title>").Title);

    [Fact]
    public void UnknownReference_StaysAsWritten() => Assert.Equal("A &foo; B", FeedText.Item("<title>A &foo; B</title>").Title);

    [Fact]
    public void ControlCharacters_AreDropped() => Assert.Equal("AB", FeedText.Item("<title>A\u0000\u0008\u001FB</title>").Title);

    [Fact]
    public void LeadingJunk_IsSkippedWithAWarning() =>
        Assert.Contains("text before the first element was skipped", FeedText.Read("Warning: mysql <br> \n<rss><channel/></rss>".Replace("<br>", "", StringComparison.Ordinal)).Warnings);

    [Fact]
    public void LessThanInText_StandsForItself() => Assert.Equal("PE < 10 stocks", FeedText.Item("<title>PE < 10 stocks</title>").Title);

    [Fact]
    public void UnescapedHtml_IsRead() => Assert.Equal("One Two", FeedText.Item("<description><p>One<br>Two</description>").Summary);

    [Fact]
    public void WrongEndTag_IsIgnored() => Assert.Equal("One", FeedText.Item("</b><title>One</i></title>").Title);

    [Fact]
    public void TruncatedTail_KeepsTheCompleteEntries()
    {
        FeedDocument feed = FeedText.Read("<rss><channel><item><title>One</title></item><item><title>Tw");
        Assert.Equal("One", Assert.Single(feed.Entries).Title);
        Assert.Contains("the document breaks off before its end; the last entry may be missing", feed.Warnings);
    }

    [Theory]
    [InlineData("", FeedProblemKind.Empty, "the body is empty")]
    [InlineData(" \r\n\t ", FeedProblemKind.Empty, "the body is empty")]
    [InlineData("<!DOCTYPE html><html><head><title>Sign in</title></head></html>", FeedProblemKind.HtmlPage, "an HTML page, not a feed")]
    [InlineData("<HTML><body>404</body></HTML>", FeedProblemKind.HtmlPage, "an HTML page, not a feed")]
    [InlineData("<!doctype HTML>", FeedProblemKind.HtmlPage, "an HTML page, not a feed")]
    [InlineData("<note><to>x</to></note>", FeedProblemKind.NotAFeed, "not a feed: its root element is <note>")]
    [InlineData("SYMBOL,SERIES,OPEN", FeedProblemKind.NotAFeed, "not XML: there is no element in it")]
    [InlineData("{\"a\":1}", FeedProblemKind.NotAFeed, "not a feed: JSON without a list of items")]
    [InlineData("{\"items\":[", FeedProblemKind.Malformed, "not readable as JSON: line 1")]
    [InlineData("<rss><channel><item><title>One</ti", FeedProblemKind.Malformed, "it breaks off before the first complete entry")]
    public void NoFeed_IsNamed(string text, FeedProblemKind kind, string reason) => Assert.Equal(new FeedProblem(kind, reason), FeedText.Refuse(text));

    [Fact]
    public void FiftyMegabytes_AreRefused() =>
        Assert.Equal(new FeedProblem(FeedProblemKind.TooLarge, "50 MiB, more than the 15 MiB a feed may have"), FeedText.Refuse(new byte[50 << 20]));

    [Fact]
    public void TenThousandDeep_IsRefused() => Assert.Equal(
        FeedProblemKind.TooDeep, FeedText.Refuse("<rss><channel><item>" + string.Concat(Enumerable.Repeat("<a>", 10_000))).Kind);

    [Fact]
    public void BillionLaughs_AreNotExpanded()
    {
        FeedDocument feed = FeedText.Read("""
            <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <rss><channel><title>&c;</title></channel></rss>
            """);
        Assert.Equal("&c;", feed.Title);
        Assert.Contains("the document defines entities of its own; they are not expanded", feed.Warnings);
    }

    [Fact]
    public void ExternalEntity_IsNotLoaded() => Assert.Equal(
        "&x;", FeedText.Read("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&x;</title></channel></rss>").Title);

    [Fact]
    public void TooManyEntries_AreCutWithAWarning()
    {
        StringBuilder text = new("<rss><channel>");
        for (int i = 0; i < 10_001; i++)
            text.Append("<item><title>x</title></item>");
        FeedDocument feed = FeedText.Read(text.Append("</channel></rss>").ToString());
        Assert.Equal(FeedLimits.MaxEntries, feed.Entries.Count);
        Assert.Contains("only the first 10000 entries were read", feed.Warnings);
    }

    [Fact]
    public void LongText_IsCut()
    {
        FeedEntry entry = FeedText.Item($"<title>{new string('t', 5000)}</title><description>{new string('d', 500_000)}</description>");
        Assert.Equal((FeedLimits.MaxTitleChars, FeedLimits.MaxSummaryChars), (entry.Title.Length, entry.Summary.Length));
    }

    // Each of these makes a careless scanner look at the rest of the document again for every few bytes; together they must stay quick.
    [Theory]
    [InlineData("<a \"")]
    [InlineData("</a")]
    [InlineData("<!x>")]
    [InlineData("<!x[")]
    [InlineData("<a b='")]
    [InlineData("&#x")]
    [InlineData("<![CDATA[x]]")]
    [InlineData("<!--")]
    [InlineData("</x>")]
    [InlineData("<br>&lt;")]
    public void RepeatedFragment_TakesLinearTime(string fragment)
    {
        byte[] bytes = Encoding.ASCII.GetBytes("<rss><channel><item><description>" + string.Concat(Enumerable.Repeat(fragment, (4 << 20) / fragment.Length)));
        long started = TimeProvider.System.GetTimestamp();
        FeedReader.TryParse(bytes, FeedHints.None, out _, out _);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 10);
    }
}

using TradingChitti.Feeds;

namespace TradingChitti.Tests.Unit.Feeds;

public sealed class FeedFormatTests
{
    private const string Rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="http://x/"><title>Feed</title><link>http://x/</link></channel>
          <item rdf:about="http://x/1"><title>One</title><link>http://x/1</link><dc:creator>A</dc:creator><dc:date>2026-10-07</dc:date></item>
        </rdf:RDF>
        """;

    [Theory]
    [InlineData("<rss version='0.91'><channel/></rss>", "RSS 0.91")]
    [InlineData("<rss version='2.0'><channel/></rss>", "RSS 2.0")]
    [InlineData("<rss><channel/></rss>", "RSS 2.0")]
    [InlineData(Rdf, "RSS 1.0")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'/>", "RSS 0.90")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'/>", "Atom 1.0")]
    [InlineData("<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>", "Atom 1.0")]
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>", "Atom 0.3")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","items":[]}""", "JSON Feed 1.1")]
    public void Format_IsRecognised(string text, string format) => Assert.Equal(format, FeedText.Read(text).Format);

    [Fact]
    public void Rdf_ItemBesideTheChannel_IsRead()
    {
        FeedEntry entry = Assert.Single(FeedText.Read(Rdf).Entries);
        Assert.Equal(("http://x/1", "One", "A"), (entry.Id, entry.Title, entry.Authors[0]));
        Assert.Equal(new DateTimeOffset(2026, 10, 7, 0, 0, 0, TimeSpan.Zero), entry.Published);
    }

    [Fact]
    public void Atom_TextTitle_IsTakenLiterally() => Assert.Equal("1 <b> 2", FeedText.AtomEntry("<title>1 &lt;b> 2</title>").Title);

    [Fact]
    public void Atom_HtmlTitle_LosesItsMarkup() => Assert.Equal("1 2", FeedText.AtomEntry("<title type='html'>1 &lt;b>2&lt;/b></title>").Title);

    [Fact]
    public void Atom_XhtmlSummary_IsItsText() => Assert.Equal(
        "One Two & Three",
        FeedText.AtomEntry("<summary type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One</p><p>Two &amp; <i>Three</i></p></div></summary>").Summary);

    [Fact]
    public void Atom_AlternateLink_WinsOverSelf() => Assert.Equal(
        "http://x/a", FeedText.AtomEntry("<link rel='self' href='http://x/self'/><link rel='alternate' href='http://x/a'/>").Link);

    [Fact]
    public void Atom_RelativeLink_ResolvesAgainstXmlBase() => Assert.Equal(
        "http://x/news/a?b=1&c=2", FeedText.AtomEntry("<link xml:base='http://x/news/' href='a?b=1&amp;c=2'/>").Link);

    [Fact]
    public void Atom_Author_IsTheNameNotTheAddress() =>
        Assert.Equal(["Asha"], FeedText.AtomEntry("<author><email>a@x.in</email><name>Asha</name></author>").Authors);

    [Fact]
    public void Rss_RelativeLink_ResolvesAgainstTheFeed() => Assert.Equal(
        "https://x.in/a", FeedText.Item("<link>/a</link>", new FeedHints(BaseAddress: new("https://x.in/feeds/rss.xml"))).Link);

    [Fact]
    public void Rss_ScriptLink_IsNoLink() => Assert.Null(FeedText.Item("<link>javascript:alert(1)</link>").Link);

    [Fact]
    public void Rss_PermalinkGuid_StandsInForTheLink() => Assert.Equal("https://x.in/a", FeedText.Item("<guid>https://x.in/a</guid>").Link);

    [Fact]
    public void Rss_AtomSelfLinkInTheChannel_IsNotTheFeedsPage() => Assert.Equal(
        "https://x.in/",
        FeedText.Read("<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel><atom:link rel='self' href='https://x.in/rss'/><link>https://x.in/</link></channel></rss>").Link);

    [Fact]
    public void Rss_MediaTitle_IsNotTheTitle() => Assert.Equal(
        "Headline", FeedText.Item("<media:title xmlns:media='http://search.yahoo.com/mrss/'>Photo</media:title><title>Headline</title>").Title);

    [Fact]
    public void JsonFeed_Item_IsRead()
    {
        FeedEntry entry = Assert.Single(FeedText.Read(
            """{"title":"T","items":[{"id":1,"url":"https://x/1","title":"One","content_html":"<p>a</p><p>b</p>","authors":[{"name":"A"}],"tags":["x"],"date_published":"2026-10-07T10:30:00+05:30"}]}""").Entries);
        Assert.Equal(("1", "https://x/1", "One", "a b"), (entry.Id, entry.Link, entry.Title, entry.Summary));
        Assert.Equal(new DateTimeOffset(2026, 10, 7, 5, 0, 0, TimeSpan.Zero), entry.Published);
    }
}

using TradingChitti.News.Identity;

namespace TradingChitti.Tests.Unit.News;

public sealed class ArticleIdentityTests
{
    [Theory]
    [InlineData("https://www.livemint.com/a/b.html?utm_source=rss&utm_medium=feed", "https://livemint.com/a/b.html")]
    [InlineData("http://X.in/a/?id=7&fbclid=abc#top", "https://x.in/a?id=7")]
    [InlineData("https://x.in:8443/a", "https://x.in:8443/a")]
    [InlineData("https://x.in/", "https://x.in")]
    [InlineData(" https://x.in/a?b=1&b=2 ", "https://x.in/a?b=1&b=2")]
    public void Link_Spelling_IsOne(string link, string canonical) => Assert.Equal(canonical, CanonicalLink.Of(link));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("urn:uuid:1")]
    [InlineData("javascript:alert(1)")]
    public void Link_ThatIsNone_HasNoSpelling(string? link) => Assert.Null(CanonicalLink.Of(link));

    [Fact]
    public void Key_SameLinkInTwoFeeds_IsOneArticle() => Assert.Equal(
        ArticleKey.Of("a", new() { Link = "https://x.in/1?utm_source=rss" }), ArticleKey.Of("b", new() { Link = "http://www.x.in/1" }));

    [Fact]
    public void Key_GuidThatIsAnAddress_IsThatAddress() => Assert.Equal(
        ArticleKey.Of("a", new() { Id = "https://x.in/1", Link = "https://x.in/1?from=rss" }), ArticleKey.Of("b", new() { Link = "https://x.in/1" }));

    [Fact]
    public void Key_SameGuidInTwoFeeds_IsTwoArticles() => Assert.NotEqual(ArticleKey.Of("a", new() { Id = "1" }), ArticleKey.Of("b", new() { Id = "1" }));

    [Fact]
    public void Key_GuidKept_OutlivesAnEditedTitle() => Assert.Equal(
        ArticleKey.Of("a", new() { Id = "1", Title = "Old" }), ArticleKey.Of("a", new() { Id = "1", Title = "New" }));

    [Fact]
    public void Key_WithoutGuidAndLink_IsTheContent() => Assert.NotEqual(
        ArticleKey.Of("a", new() { Title = "Infosys Limited", Summary = "One" }), ArticleKey.Of("a", new() { Title = "Infosys Limited", Summary = "Two" }));

    // sha256("https://x.in/1"), first 16 bytes.
    [Fact]
    public void Key_OfALink_IsTheSameInEveryRun() => Assert.Equal(
        "link:d8aaed0e7c6c8a512f9fc1f6894d81e7", ArticleKey.Of("a", new() { Link = "https://x.in/1" }));
}

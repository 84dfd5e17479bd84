using Microsoft.Playwright;
using TradingChitti.Tests.Browser.Running;

namespace TradingChitti.Tests.Browser;

[Collection(SampleDashboardCollection.Name)]
public sealed class NewsPageTests(SampleDashboard dashboard)
{
    [Fact]
    public async Task Article_OnceRead_ShowsItsSentimentAndCompanies()
    {
        await using DashboardPage opened = await dashboard.OpenAsync("/news");
        ILocator read = opened.Page.Locator("[data-article-id]").Filter(new() { Has = opened.Page.Locator(".mentions") }).First;

        await Assertions.Expect(read.Locator(".article-meta .chip")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("(Positive|Negative|Neutral) [+−]?[01]\\.\\d\\d"));
        await Assertions.Expect(read.Locator(".article-meta time")).ToContainTextAsync("IST");
        await read.Locator(".mentions a").First.ClickAsync();
        await opened.Page.WaitForURLAsync("**/symbols/*");
        Assert.Empty(opened.Errors);
    }
}

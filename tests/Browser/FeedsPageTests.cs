using Microsoft.Playwright;
using TradingChitti.Tests.Browser.Running;

namespace TradingChitti.Tests.Browser;

[Collection(SampleDashboardCollection.Name)]
public sealed class FeedsPageTests(SampleDashboard dashboard)
{
    [Fact]
    public async Task FailingFeed_IsFirst_WithItsErrorInWords()
    {
        await using DashboardPage opened = await dashboard.OpenAsync("/feeds");
        ILocator first = opened.Page.GetByRole(AriaRole.Region, new() { Name = "Feed health" }).Locator("tbody tr").First;

        await Assertions.Expect(first.Locator(".tone-bad")).ToContainTextAsync("in a row");
        await Assertions.Expect(first.Locator("td.wrap")).ToContainTextAsync("HTML");
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task ImportLog_OfTheSampleMarket_ShowsItsFiles()
    {
        await using DashboardPage opened = await dashboard.OpenAsync("/feeds");
        ILocator log = opened.Page.GetByRole(AriaRole.Region, new() { Name = "Import log" });

        await Assertions.Expect(log.GetByText("sample-companies.csv")).ToBeVisibleAsync();
        await Assertions.Expect(log.Locator(".tone-good").First).ToHaveTextAsync("✓ Imported");
    }
}

using Microsoft.Playwright;
using TradingChitti.Tests.Browser.Running;

namespace TradingChitti.Tests.Browser;

[Collection(SampleDashboardCollection.Name)]
public sealed class AlertsPageTests(SampleDashboard dashboard)
{
    private const float ArrivalLimitMs = 150_000; // the sample market plays a session every half minute or so

    [Fact]
    public async Task Page_InSampleMode_ShowsTheBanner()
    {
        await using DashboardPage opened = await dashboard.OpenAsync("/");
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Note)).ToContainTextAsync("SAMPLE");
    }

    [Fact]
    public async Task Alert_RaisedWhileWatching_ArrivesWithoutReload()
    {
        await using DashboardPage opened = await dashboard.OpenAsync("/");
        IPage page = opened.Page;
        await opened.WaitUntilLiveAsync();
        await page.Locator("[data-alert-id]").First.WaitForAsync();
        await page.EvaluateAsync("window.sameDocument = true");

        await page.Locator("[data-alert-id].fresh").First.WaitForAsync(new() { Timeout = ArrivalLimitMs });

        Assert.True(await page.EvaluateAsync<bool>("window.sameDocument === true"));
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Alert_Opened_ExplainsItsEvidence()
    {
        await using DashboardPage opened = await dashboard.OpenAsync("/");
        await opened.Page.Locator(".alert-title a").First.ClickAsync();

        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Heading, new() { Name = "Why it fired" })).ToBeVisibleAsync();
        await Assertions.Expect(opened.Page.Locator("code.expression")).Not.ToBeEmptyAsync();
        await Assertions.Expect(opened.Page.GetByText("Confidence")).ToBeVisibleAsync();
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Filter_ByDirection_ShowsOnlyThatDirection()
    {
        await using DashboardPage opened = await dashboard.OpenAsync("/");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Bearish" }).ClickAsync();
        await opened.Page.WaitForURLAsync("**/?direction=bearish");

        await Assertions.Expect(opened.Page.Locator(".alert-card.edge-bearish").First).ToBeVisibleAsync();
        await Assertions.Expect(opened.Page.Locator(".alert-card.edge-bullish")).ToHaveCountAsync(0);
    }
}

using Microsoft.Playwright;
using TradingChitti.Tests.Browser.Running;

namespace TradingChitti.Tests.Browser;

[Collection(SampleDashboardCollection.Name)]
public sealed class ScreenerPageTests(SampleDashboard dashboard)
{
    [Fact]
    public async Task Run_WithAMistake_PointsAtItAndTakesTheSuggestion()
    {
        await using DashboardPage opened = await dashboard.OpenAsync("/screener");
        IPage page = opened.Page;
        await page.GetByLabel("Condition").FillAsync("close > smaa(20)");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".expression-pointed mark")).ToHaveTextAsync("smaa");
        await Assertions.Expect(page.Locator(".expression-pointed")).ToContainTextAsync("        ^^^^");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use “sma”" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Condition")).ToHaveValueAsync("close > sma(20)");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Matches" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Run_WithColumns_ListsMatchesAndSortsThem()
    {
        await using DashboardPage opened = await dashboard.OpenAsync("/screener?expr=close+%3E+0&column=rsi(14)");
        IPage page = opened.Page;
        await Assertions.Expect(page.GetByText("evaluated")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Close" })).ToHaveAttributeAsync("aria-sort", "descending");
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "RSI(14)" })).ToBeVisibleAsync();
        IReadOnlyList<string> closes = await page.Locator("tbody td:nth-child(3)").AllInnerTextsAsync();
        double[] prices = [.. closes.Select(close => double.Parse(close.Replace("₹", "").Replace(",", ""), System.Globalization.CultureInfo.InvariantCulture))];
        Assert.NotEmpty(prices);
        Assert.Equal(prices.OrderDescending(), prices);
        Assert.Empty(opened.Errors);
    }
}

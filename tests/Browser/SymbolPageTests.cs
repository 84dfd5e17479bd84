using Microsoft.Playwright;
using TradingChitti.Tests.Browser.Running;

namespace TradingChitti.Tests.Browser;

[Collection(SampleDashboardCollection.Name)]
public sealed class SymbolPageTests(SampleDashboard dashboard)
{
    // Distinct opaque colours on the largest canvas: an empty chart has its grid and its text, candles bring theirs.
    private const string CountColours = """
        () => {
          const canvases = [...document.querySelectorAll('.chart canvas')].sort((a, b) => b.width * b.height - a.width * a.height);
          const colours = new Set();
          for (const canvas of canvases.slice(0, 2)) {
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            for (let i = 0; i < data.length; i += 4) {
              if (data[i + 3] > 200) colours.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
            }
          }
          return [...colours];
        }
        """;

    [Fact]
    public async Task Search_ByKeyboard_OpensTheSymbolWithItsChart()
    {
        await using DashboardPage opened = await dashboard.OpenAsync("/");
        IPage page = opened.Page;
        string symbol = await page.Locator(".alert-card .symbol").First.TextContentAsync() ?? "";

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(symbol[..4].ToLowerInvariant());
        await page.GetByRole(AriaRole.Option, new() { Name = symbol }).WaitForAsync();
        await page.Keyboard.TypeAsync(symbol[4..].ToLowerInvariant());
        await page.Locator($"#palette-symbol-{symbol}[aria-selected=true]").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync($"**/symbols/{symbol}");
        await page.Locator(".chart canvas").First.WaitForAsync();
        string[] colours = await page.EvaluateAsync<string[]>(CountColours);
        Assert.Contains("66,200,220", colours); // --up of the dark theme: rising candles
        Assert.Contains("255,154,104", colours); // --down: falling candles
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task CustomSeries_WithAnUnknownName_PointsAtIt()
    {
        await using DashboardPage opened = await dashboard.OpenAsync("/");
        IPage page = opened.Page;
        await page.Locator(".alert-card .symbol").First.ClickAsync();
        await page.GetByLabel("Add a series").FillAsync("close / smaa(20)");
        await page.Keyboard.PressAsync("Enter");

        ILocator problem = page.Locator(".expression-problem");
        await Assertions.Expect(problem.Locator("mark")).ToHaveTextAsync("smaa");
        await Assertions.Expect(problem).ToContainTextAsync("smaa");
    }

    [Fact]
    public async Task Overlay_SwitchedOn_IsComputedByTheServer()
    {
        await using DashboardPage opened = await dashboard.OpenAsync("/");
        IPage page = opened.Page;
        await page.Locator(".alert-card .symbol").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bollinger" }).ClickAsync();

        await Assertions.Expect(page.Locator(".legend")).ToContainTextAsync("Bollinger(20,2) upper");
        Assert.Empty(opened.Errors);
    }
}

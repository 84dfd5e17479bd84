using System.Text.Json;
using TradingChitti.Tests.Browser.Running;

namespace TradingChitti.Tests.Browser;

/// <summary>Holds every page to the checks of axe for WCAG 2.2 A and AA, in both themes and on a phone.</summary>
[Collection(SampleDashboardCollection.Name)]
public sealed class AccessibilityTests(SampleDashboard dashboard)
{
    private const string RunAxe = """
        async () => {
          const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
          // What scrolls under a bar that stays is half covered at any moment; that is no target too small.
          return JSON.stringify(violations
            .map((rule) => ({ ...rule, nodes: rule.nodes.filter((node) => !node.failureSummary.includes('partially obscured')) }))
            .filter((rule) => rule.nodes.length > 0)
            .map((rule) => `${rule.id}: ${rule.help}: ${rule.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')}`));
        }
        """;

    public static TheoryData<string, string> Pages => new()
    {
        { "/", "dark" },
        { "/", "light" },
        { "/news", "dark" },
        { "/news", "light" },
        { "/screener?expr=close+%3E+0&column=rsi(14)", "dark" },
        { "/screener?expr=close+%3E+smaa(20)", "light" },
        { "/rules", "dark" },
        { "/feeds", "dark" },
        { "/feeds", "light" },
        { "/symbols/*", "dark" },
        { "/symbols/*", "light" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InATheme_HasNoViolation(string path, string theme) => AssertNone(await CheckAsync(path, theme, 1440));

    [Theory]
    [InlineData("/")]
    [InlineData("/symbols/*")]
    [InlineData("/feeds")]
    public async Task Page_OnAPhone_HasNoViolationAndDoesNotScrollSideways(string path) => AssertNone(await CheckAsync(path, "dark", 390));

    // The whole finding is the message; an assertion on equal texts would cut it short.
    private static void AssertNone(string findings) => Assert.True(findings.Length == 0, findings);

    // What is wrong, one finding a line; empty when nothing is.
    private async Task<string> CheckAsync(string path, string theme, int width)
    {
        await using DashboardPage opened = await dashboard.OpenAsync("/", width);
        await opened.Page.EvaluateAsync($"localStorage.setItem('tradingchitti.theme', '{theme}')");
        await opened.Page.GotoAsync(path.Replace("*", await FirstSymbolAsync(opened), StringComparison.Ordinal));
        await opened.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.Load);
        await opened.Page.Locator("main h1").First.WaitForAsync();
        await opened.Page.Locator(".skeleton").First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        string axe = await File.ReadAllTextAsync(Path.Combine(HostProcess.RepositoryRoot, "dashboard", "node_modules", "axe-core", "axe.min.js"));
        await opened.Page.EvaluateAsync(axe);
        List<string> found = await FindAsync(opened);
        for (int again = 0; again < 5 && found.Count > 0; again++)
        {
            // An alert that is just arriving fades in and a toast slides over; only what stays is a finding.
            await opened.Page.WaitForTimeoutAsync(1000);
            found = await FindAsync(opened);
        }

        return string.Join('\n', found);
    }

    private static async Task<List<string>> FindAsync(DashboardPage opened)
    {
        List<string> found = [.. JsonSerializer.Deserialize<string[]>(await opened.Page.EvaluateAsync<string>(RunAxe)) ?? []];
        int overflow = await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow > 0)
            found.Add($"The page is {overflow} px wider than the window.");
        return found;
    }

    // The text as it is in the document: what is not painted yet (content-visibility) has no inner text.
    private static async Task<string> FirstSymbolAsync(DashboardPage opened) =>
        await opened.Page.Locator(".alert-card .symbol").First.TextContentAsync() is { Length: > 0 } symbol
            ? symbol
            : throw new InvalidOperationException("The first alert names no symbol.");
}

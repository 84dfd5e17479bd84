using Microsoft.Playwright;

namespace TradingChitti.Tests.Browser.Running;

/// <summary>One host with the sample market and one browser for all tests of the collection.</summary>
public sealed class SampleDashboard : IAsyncLifetime
{
    private const string NoBrowser =
        "No Chromium was found on the PATH. Install the package `chromium` to run the browser tests.";

    private HostProcess? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Find() is not { } executable)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Headless = true, Args = Chromium.Arguments });
        _host = await HostProcess.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
    }

    /// <summary>A fresh browser profile on a page of the dashboard. Without a browser the test is skipped, or fails where CI says so.</summary>
    /// <param name="path">The page, such as <c>/news</c>.</param>
    /// <param name="width">Width of the window in pixels.</param>
    /// <param name="height">Height of the window in pixels.</param>
    internal async Task<DashboardPage> OpenAsync(string path, int width = 1440, int height = 900)
    {
        if (_browser is null || _host is null)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", NoBrowser);
            Assert.Fail(NoBrowser);
        }

        IBrowserContext context = await _browser.NewContextAsync(new()
        {
            BaseURL = _host.Url.ToString(),
            ViewportSize = new() { Width = width, Height = height },
        });
        return await DashboardPage.OpenAsync(context, path);
    }
}

/// <summary>All browser tests share one host, and watch it one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SampleDashboardCollection : ICollectionFixture<SampleDashboard>
{
    public const string Name = "sample dashboard";
}

using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace TradingChitti.Tests.Browser.Running;

/// <summary>One open page, and whatever it wrote to the console as an error.</summary>
internal sealed class DashboardPage : IAsyncDisposable
{
    private const float WaitMs = 60_000;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _errors = new();

    private DashboardPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors of the console and uncaught exceptions since the page was opened.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    public static async Task<DashboardPage> OpenAsync(IBrowserContext context, string path)
    {
        context.SetDefaultTimeout(WaitMs);
        IPage page = await context.NewPageAsync();
        DashboardPage opened = new(context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                opened._errors.Enqueue($"{message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => opened._errors.Enqueue(error);
        await page.GotoAsync(path);
        return opened;
    }

    /// <summary>Waits until the live connection stands, so that nothing that arrives from now on is missed.</summary>
    public Task WaitUntilLiveAsync() => Page.Locator(".connection-live").WaitForAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

using Spectre.Console;

namespace TradingChitti.Host;

/// <summary>Progress for people, one line a step, on standard error so that standard output stays for results.</summary>
public sealed class Steps(IAnsiConsole console, TimeProvider time)
{
    private const int NameWidth = 16;
    private const int UnboundedWidth = 10_000; // a file has no right margin to break lines at

    /// <summary>Steps on standard error; plain lines when that is not a terminal.</summary>
    public static Steps OnStandardError()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
            console.Profile.Width = UnboundedWidth;
        return new(console, TimeProvider.System);
    }

    /// <summary>Steps nobody watches.</summary>
    public static Steps Silent() => new(
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) }), TimeProvider.System);

    /// <summary>Runs one step; says when it begins to take long and how it ended.</summary>
    public async Task<TResult> RunAsync<TResult>(string name, Func<Action<string>, Task<TResult>> work, Func<TResult, string> describe)
    {
        long started = time.GetTimestamp();
        TResult result = await work(detail => Say(name, $"{detail} ({time.GetElapsedTime(started).TotalSeconds:0} s)"));
        TimeSpan took = time.GetElapsedTime(started);
        Line("[green]✓[/]", name, $"{describe(result)} ({took.TotalSeconds:0.0} s)");
        return result;
    }

    /// <summary>Runs one step that gives nothing back.</summary>
    public Task RunAsync(string name, Func<Action<string>, Task> work, string done = "ready") =>
        RunAsync(
            name,
            async say =>
            {
                await work(say);
                return done;
            },
            text => text);

    /// <summary>One line about a step under way.</summary>
    public void Say(string name, string detail) => Line("[grey]·[/]", name, detail);

    /// <summary>One line about something the user should know.</summary>
    public void Warn(string name, string detail) => Line("[yellow]![/]", name, detail);

    private void Line(string mark, string name, string detail) =>
        console.MarkupLine($"  {mark} {Markup.Escape(name.PadRight(NameWidth))} {Markup.Escape(detail)}");
}

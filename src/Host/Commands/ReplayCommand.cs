using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TradingChitti.Host.Replay;
using TradingChitti.Host.Running;

namespace TradingChitti.Host.Commands;

/// <summary><c>replay DIR</c>: recorded feeds and market files, in time order, through the real pipeline.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        Argument<string> folder = new("DIR") { Description = $"Folder with {ReplayManifest.FileName}" };
        Option<bool> once = new("--once") { Description = "As fast as possible until all is done, then print a summary and end" };
        Option<double> speed = new("--speed")
        {
            Description = "Market days a second; 0 is as fast as possible",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        speed.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 10_000))
                result.AddError("--speed is a number from 0 to 10000.");
        });
        Option<int> port = UpCommand.PortOption();
        Option<bool> json = CommandContext.JsonOption();
        Command replay = new("replay", "Play recorded feeds and market files in time order") { folder, once, speed, port, json };
        replay.SetAction((parsed, cancellationToken) =>
        {
            CommandContext context = CommandContext.From(parsed);
            string named = parsed.GetRequiredValue(folder);
            return parsed.GetValue(once)
                ? RunOnceAsync(context, named, parsed.GetValue(port), parsed.GetValue(json), cancellationToken)
                : RunAsync(context, named, parsed.GetValue(speed), parsed.GetValue(port), parsed.GetValue(json), cancellationToken);
        });
        return replay;
    }

    private static async Task<int> RunOnceAsync(CommandContext context, string folder, int port, bool json, CancellationToken cancellationToken)
    {
        ReplayPlan plan = await LoadAsync(context, folder);
        await using LoopbackFiles files = await LoopbackFiles.StartAsync(context.State, cancellationToken);
        await using HostSession session = await HostSession.OpenAsync(context, MarketMode.Replay, withDashboard: false, cancellationToken);
        MarketSummary summary = await PlayAsync(context, plan, session, files, port, 0, null, cancellationToken);
        Write(summary, json);
        return HostCommands.ExitCode(summary.Poison == 0);
    }

    private static async Task<int> RunAsync(
        CommandContext context, string folder, double speed, int port, bool json, CancellationToken cancellationToken)
    {
        long started = TimeProvider.System.GetTimestamp();
        ReplayPlan plan = await LoadAsync(context, folder);
        await using LoopbackFiles files = await LoopbackFiles.StartAsync(context.State, cancellationToken);
        await using HostSession session = await HostSession.OpenAsync(context, MarketMode.Replay, withDashboard: true, cancellationToken);
        Action? sayReady = json ? null : () => UpCommand.SayReady(session, started);
        MarketSummary summary = await PlayAsync(context, plan, session, files, port, speed, sayReady, cancellationToken);
        Write(summary, json);
        context.Steps.Say("replay", $"done; {session.Host.Url} stays until Ctrl-C");
        await session.WaitAsync(cancellationToken);
        return HostCommands.ExitCode(summary.Poison == 0);
    }

    private static Task<ReplayPlan> LoadAsync(CommandContext context, string folder) => context.Steps.RunAsync(
        "recording",
        _ => Task.FromResult(ReplayPlan.Load(folder)),
        plan => $"{plan.Title}: {plan.Files.Count} files, {plan.Events.Count} events");

    private static async Task<MarketSummary> PlayAsync(
        CommandContext context,
        ReplayPlan plan,
        HostSession session,
        LoopbackFiles files,
        int port,
        double speed,
        Action? ready,
        CancellationToken cancellationToken)
    {
        ReplayRun run = new(context, plan);
        RecordedClock clock = run.StartClock(session.Progress);
        await session.StartHostAsync(clock, timers: false, port, ReplayRun.HostDefaults(files), cancellationToken);
        ready?.Invoke();
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Host.Stopping);
        try
        {
            return await run.PlayAsync(session, files, clock, speed, ending.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await session.WaitAsync(cancellationToken);
            throw;
        }
    }

    private static void Write(MarketSummary summary, bool json)
    {
        if (json)
        {
            CommandContext.WriteJson(Console.Out, summary);
            return;
        }

        Table table = new() { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumns("", "");
        table.Columns[1].RightAligned();
        foreach ((string name, double value) in Numbers(summary))
            table.AddRow(name, value.ToString("#,##0.#", CultureInfo.InvariantCulture));
        AnsiConsole.Write(table);
    }

    private static IEnumerable<(string Name, double Value)> Numbers(MarketSummary summary) =>
    [
        ("feeds", summary.Feeds), ("feeds that failed", summary.FeedsFailed), ("articles", summary.Articles), ("instruments", summary.Instruments),
        ("sessions", summary.Sessions), ("bars", summary.Bars), ("series", summary.Series), ("alerts", summary.Alerts), ("imports", summary.Imports),
        ("imports refused", summary.ImportsRefused), ("failures", summary.Failures), ("poison messages", summary.Poison), ("seconds", summary.Seconds),
    ];
}

using System.CommandLine;
using Npgsql;
using TradingChitti.Host.Running;
using TradingChitti.Host.Sample;

namespace TradingChitti.Host.Commands;

/// <summary><c>up</c>, and the executable without a command: the sample market, or what an earlier replay left, on the dashboard.</summary>
internal static class UpCommand
{
    private const string Description = "Start everything and show the sample market (the default)";

    public static Command Create()
    {
        Command up = new("up", Description);
        Configure(up);
        return up;
    }

    /// <summary>Makes the executable without a command do the same.</summary>
    public static void AddTo(RootCommand root) => Configure(root);

    /// <summary>The option that names the dashboard's port.</summary>
    public static Option<int> PortOption()
    {
        Option<int> port = new("--port")
        {
            Description = "Port of the dashboard and the API; the next free one is used when it is taken",
            HelpName = "N",
            DefaultValueFactory = _ => MarketHostOptions.DefaultPort,
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1024 or > 65500)
                result.AddError("--port is a number from 1024 to 65500.");
        });
        return port;
    }

    /// <summary>Says that the host is ready, in the one line that scripts and people wait for.</summary>
    public static void SayReady(HostSession session, long started) => Console.Out.WriteLine(FormattableString.Invariant(
        $"TradingChitti is ready at {session.Host.Url} ({TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s). Ctrl-C stops it."));

    private static void Configure(Command command)
    {
        Option<int> port = PortOption();
        Option<string?> mode = CommandContext.ModeOption("Which market to show: sample, what was last replayed, or live");
        command.Add(port);
        command.Add(mode);
        command.SetAction((parsed, cancellationToken) =>
        {
            CommandContext context = CommandContext.From(parsed);
            MarketMode chosen = MarketMode.Find(parsed.GetValue(mode)) ?? MarketMode.Sample;
            if (chosen == MarketMode.Live)
                return LiveCommand.RunAsync(context, parsed.GetValue(port), cancellationToken);
            return chosen == MarketMode.Sample
                ? RunSampleAsync(context, parsed.GetValue(port), cancellationToken)
                : ShowReplayAsync(context, parsed.GetValue(port), cancellationToken);
        });
    }

    private static async Task<int> RunSampleAsync(CommandContext context, int port, CancellationToken cancellationToken)
    {
        long started = TimeProvider.System.GetTimestamp();
        await using LoopbackFiles files = await LoopbackFiles.StartAsync(context.State, cancellationToken);
        await using HostSession session = await HostSession.OpenAsync(context, MarketMode.Sample, withDashboard: true, cancellationToken);
        SampleRun sample = new(context, files);
        RecordedClock clock = sample.StartClock(session.Progress);
        await session.StartHostAsync(clock, timers: false, port, SampleRun.HostDefaults(files), cancellationToken);
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Host.Stopping);
        TaskCompletionSource pastIsThere = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task playing = sample.PlayAsync(session, clock, pastIsThere, ending.Token);
        await await Task.WhenAny(pastIsThere.Task, playing);
        SayReady(session, started);
        try
        {
            await playing;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return HostCommands.ExitCode(await EndedByUserAsync(session, cancellationToken));
        }

        await session.WaitAsync(cancellationToken);
        return HostCommands.ExitCode(true);
    }

    private static async Task<bool> EndedByUserAsync(HostSession session, CancellationToken cancellationToken)
    {
        await session.WaitAsync(cancellationToken);
        return true;
    }

    private static async Task<int> ShowReplayAsync(CommandContext context, int port, CancellationToken cancellationToken)
    {
        long started = TimeProvider.System.GetTimestamp();
        await using HostSession session = await HostSession.OpenAsync(context, MarketMode.Replay, withDashboard: true, cancellationToken);
        if (session.Progress is not { } progress)
            throw new HostFailure("Nothing has been replayed into this state folder yet. Begin with `replay DIR`.");
        await session.StartHostAsync(new RecordedClock(progress.Clock), timers: false, port, new Dictionary<string, string?>(), cancellationToken);
        long alerts = (await MarketSummary.ReadAsync(
            session.Host.Services.GetRequiredService<NpgsqlDataSource>(), 0, 0, TimeSpan.Zero, cancellationToken)).Alerts;
        context.Steps.Say("replay", $"{progress.Completed} events replayed, {alerts} alerts");
        SayReady(session, started);
        await session.WaitAsync(cancellationToken);
        return HostCommands.ExitCode(true);
    }
}

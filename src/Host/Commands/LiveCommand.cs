using System.CommandLine;
using TradingChitti.Host.Running;

namespace TradingChitti.Host.Commands;

/// <summary><c>live</c>: the configured real feeds and the exchange's files, by the clock.</summary>
internal static class LiveCommand
{
    public static Command Create()
    {
        Option<int> port = UpCommand.PortOption();
        Command live = new("live", "Start everything on real feeds and the exchange's files") { port };
        live.SetAction((parsed, cancellationToken) => RunAsync(CommandContext.From(parsed), parsed.GetValue(port), cancellationToken));
        return live;
    }

    public static async Task<int> RunAsync(CommandContext context, int port, CancellationToken cancellationToken)
    {
        long started = TimeProvider.System.GetTimestamp();
        await using HostSession session = await HostSession.OpenAsync(context, MarketMode.Live, withDashboard: true, cancellationToken);
        await session.StartHostAsync(TimeProvider.System, timers: true, port, new Dictionary<string, string?>(), cancellationToken);
        UpCommand.SayReady(session, started);
        await session.WaitAsync(cancellationToken);
        return HostCommands.ExitCode(true);
    }
}

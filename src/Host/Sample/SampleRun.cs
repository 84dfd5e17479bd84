using TradingChitti.App.Ingest;
using TradingChitti.Host.Commands;
using TradingChitti.Host.Running;

namespace TradingChitti.Host.Sample;

/// <summary>Plays the sample market: its past at once, then day after day while the user watches.</summary>
internal sealed class SampleRun
{
    private readonly CommandContext _context;
    private readonly SamplePlan _plan;

    public SampleRun(CommandContext context, LoopbackFiles files)
    {
        _context = context;
        _plan = new(files);
    }

    /// <summary>Settings of a host that plays the sample market.</summary>
    public static Dictionary<string, string?> HostDefaults(LoopbackFiles files) => new()
    {
        ["Fetch:AllowedPrivateHosts:0"] = files.Authority,
        ["LocalFunctions:MaximumPollInterval"] = "00:00:00.250",
        ["LocalFunctions:VisibilityTimeout"] = "00:00:10", // what a killed host had taken comes back soon
    };

    /// <summary>The market's time at which a host must begin, given how far an earlier one came.</summary>
    public RecordedClock StartClock(ProgressMark? progress) => new(progress?.Source == SamplePlan.Source ? progress.Clock : SamplePlan.Start);

    /// <summary>Plays on from where an earlier host stopped, until the last session.</summary>
    /// <param name="session">A session whose host has been started with <paramref name="clock"/>.</param>
    /// <param name="clock">The market's time.</param>
    /// <param name="pastIsThere">Completed when there is something to look at.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task PlayAsync(HostSession session, RecordedClock clock, TaskCompletionSource pastIsThere, CancellationToken cancellationToken)
    {
        await session.Host.Services.GetRequiredService<SeedFeeds>().HandleAsync(_plan.Feeds, cancellationToken);
        int reached = session.Progress?.Source == SamplePlan.Source ? session.Progress.Completed : 0;
        if (reached >= _plan.HistoryEvents)
            pastIsThere.TrySetResult();
        if (reached < _plan.Events.Count)
        {
            MarketPlayer player = new(session.Host.Services, clock);
            await player.PlayAsync(
                SamplePlan.Source,
                _plan.Events,
                _plan.Prepare,
                (played, took) =>
                {
                    if (played < _plan.HistoryEvents)
                        _context.Steps.Say("sample market", FormattableString.Invariant($"{_plan.Events[played].Label} ({took.TotalSeconds:0.0} s)"));
                    if (played + 1 >= _plan.HistoryEvents)
                        pastIsThere.TrySetResult();
                },
                cancellationToken);
        }

        _context.Steps.Say("sample market", "has reached its last session; everything stays to be looked at");
    }
}

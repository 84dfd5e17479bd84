using Microsoft.Extensions.Options;
using TradingChitti.Data.Api;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>How much there is of everything.</summary>
public sealed record StatusCounts(long Instruments, long Bars, long Articles, long Alerts, long Feeds);

/// <summary>What is running, what time it is there, and how much there is.</summary>
/// <param name="MarketTime">Now in market time, with its offset.</param>
/// <param name="Session">The latest session with bars, or null before the first.</param>
/// <param name="Breadth">Closes of that session against the closes before.</param>
public sealed record StatusAnswer(
    string Mode, bool Sample, DateTimeOffset Now, string MarketTime, DateOnly? Session, StatusCounts Counts, MarketBreadth? Breadth);

/// <summary>The state of the whole. What takes a scan of the bars is kept for as long as the market's version stands.</summary>
public sealed class GetStatusHandler(MarketReader market, IOptions<ModeOptions> options, TimeProvider time)
{
    private BarFigures? _bars;

    public async Task<StatusAnswer> HandleAsync(CancellationToken cancellationToken)
    {
        MarketVersion version = await market.LoadVersionAsync(cancellationToken);
        if (_bars is not { } bars || bars.Version != version)
        {
            bars = new(
                version,
                await market.CountBarsAsync(cancellationToken),
                version.Session is { } session ? await market.LoadBreadthAsync(session, cancellationToken) : null);
            _bars = bars;
        }

        MarketCounts counts = await market.LoadCountsAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        return new(
            options.Value.Mode,
            options.Value.Mode == "sample",
            now,
            MarketCalendar.ToMarketTime(now).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
            version.Session,
            new(counts.Instruments, bars.Count, counts.Articles, counts.Alerts, counts.Feeds),
            bars.Breadth);
    }

    private sealed record BarFigures(MarketVersion Version, long Count, MarketBreadth? Breadth);
}

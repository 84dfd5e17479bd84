using Npgsql;

namespace TradingChitti.Host.Running;

/// <summary>What is there after a run, in numbers.</summary>
/// <param name="Feeds">Feeds known.</param>
/// <param name="FeedsFailed">Feeds whose last poll failed: a matter of feed health, not of the run.</param>
/// <param name="Articles">Articles stored.</param>
/// <param name="Mentions">Instruments mentioned in them.</param>
/// <param name="Instruments">Instruments with at least one bar.</param>
/// <param name="Bars">Bars stored.</param>
/// <param name="Sessions">Trading days with bars.</param>
/// <param name="Series">Latest series values stored.</param>
/// <param name="Alerts">Alerts raised.</param>
/// <param name="Deliveries">Alerts handed to a channel.</param>
/// <param name="Imports">Market files in the import log.</param>
/// <param name="ImportsRefused">Market files that were refused, with the reason in the import log.</param>
/// <param name="Failures">Function invocations that failed during this run, later retries not counted against them.</param>
/// <param name="Poison">Messages given up on.</param>
/// <param name="Events">Events of the recording.</param>
/// <param name="Seconds">How long this run took.</param>
public sealed record MarketSummary(
    long Feeds,
    long FeedsFailed,
    long Articles,
    long Mentions,
    long Instruments,
    long Bars,
    long Sessions,
    long Series,
    long Alerts,
    long Deliveries,
    long Imports,
    long ImportsRefused,
    long Failures,
    long Poison,
    long Events,
    double Seconds)
{
    private const string Count = """
        select (select count(*) from feeds),
               (select count(*) from feeds where last_error is not null),
               (select count(*) from articles),
               (select count(*) from article_mentions),
               (select count(distinct instrument_id) from bars),
               (select count(*) from bars),
               (select count(distinct session) from bars),
               (select count(*) from series_latest),
               (select count(*) from alerts),
               (select count(*) from deliveries),
               (select count(*) from imports),
               (select count(*) from imports where status <> 'imported'),
               (select count(*) from poison_messages)
        """;

    public static async Task<MarketSummary> ReadAsync(
        NpgsqlDataSource dataSource, long failures, long events, TimeSpan took, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Count);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            throw new InvalidOperationException("A query without a table gave no row.");
        return new(
            reader.GetInt64(0),
            reader.GetInt64(1),
            reader.GetInt64(2),
            reader.GetInt64(3),
            reader.GetInt64(4),
            reader.GetInt64(5),
            reader.GetInt64(6),
            reader.GetInt64(7),
            reader.GetInt64(8),
            reader.GetInt64(9),
            reader.GetInt64(10),
            reader.GetInt64(11),
            failures,
            reader.GetInt64(12),
            events,
            Math.Round(took.TotalSeconds, 1));
    }
}

using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Data.Signals;

/// <summary>Hand-overs of alerts to delivery channels. A record of what was tried, never a reason to hold an alert back.</summary>
public sealed class DeliveryStore(NpgsqlDataSource dataSource)
{
    private const string Upsert = """
        insert into deliveries (alert_id, channel, first_handed_over_at, last_handed_over_at, attempts)
        select alert_id, $2, $3, $3, 1 from unnest($1::bigint[]) as alert_id order by alert_id
        on conflict (alert_id, channel) do update set
            last_handed_over_at = greatest(deliveries.last_handed_over_at, excluded.last_handed_over_at),
            attempts = deliveries.attempts + 1
        """;

    /// <summary>Notes that the alerts are being handed to the channel at <paramref name="at"/>.</summary>
    public async Task RecordAsync(IReadOnlyList<long> alertIds, string channel, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Upsert);
        command.Parameters.Add(new() { Value = alertIds.Distinct().ToArray() });
        command.Parameters.Add(new() { Value = channel });
        command.Parameters.Add(new() { Value = at.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

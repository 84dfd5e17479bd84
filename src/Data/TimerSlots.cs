using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Data;

/// <summary>Which slots of which timers have fired, so that a doubled firing does the work once and a missed one can be seen.</summary>
public sealed class TimerSlots(NpgsqlDataSource dataSource, TimeProvider time)
{
    private const string Forget = "delete from timer_slots where function_name = $1 and slot < $2";

    private const string Take = """
        insert into timer_slots (function_name, slot, fired_at) values ($1, $2, $3)
        on conflict (function_name, slot) do nothing
        """;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Claims a slot; false when a firing has claimed it before. Slots older than 30 days before this one are forgotten.</summary>
    public async Task<bool> TryTakeAsync(string function, DateTimeOffset slot, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using NpgsqlCommand take = new(Take, connection);
        take.Parameters.Add(new() { Value = function });
        take.Parameters.Add(new() { Value = slot.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        take.Parameters.Add(new() { Value = time.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        if (await take.ExecuteNonQueryAsync(cancellationToken) == 0)
            return false;
        await using NpgsqlCommand forget = new(Forget, connection);
        forget.Parameters.Add(new() { Value = function });
        forget.Parameters.Add(new() { Value = slot.ToUniversalTime() - Kept, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await forget.ExecuteNonQueryAsync(cancellationToken);
        return true;
    }
}

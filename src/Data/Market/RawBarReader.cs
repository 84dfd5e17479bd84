using Npgsql;
using TradingChitti.Market;

namespace TradingChitti.Data.Market;

/// <summary>Reads bars exactly as they were published.</summary>
public sealed class RawBarReader(NpgsqlDataSource dataSource)
{
    private const string Select = """
        select session, open, high, low, close, volume, delivery_shares from bars where instrument_id = $1 order by session
        """;

    /// <summary>Every bar of an instrument, with a <c>delivery</c> column; NaN where no file told it.</summary>
    public async Task<BarFrame> LoadAsync(int instrumentId, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Select);
        command.Parameters.Add(new() { Value = instrumentId });
        List<DateOnly> sessions = [];
        List<double> open = [], high = [], low = [], close = [], volume = [], delivery = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            sessions.Add(reader.GetFieldValue<DateOnly>(0));
            open.Add((double)reader.GetDecimal(1));
            high.Add((double)reader.GetDecimal(2));
            low.Add((double)reader.GetDecimal(3));
            close.Add((double)reader.GetDecimal(4));
            volume.Add(reader.GetInt64(5));
            delivery.Add(reader.IsDBNull(6) ? double.NaN : reader.GetInt64(6));
        }

        Dictionary<string, double[]> extra = new() { ["delivery"] = [.. delivery] };
        return new(instrumentId, [.. sessions], [.. open], [.. high], [.. low], [.. close], [.. volume], extra);
    }
}

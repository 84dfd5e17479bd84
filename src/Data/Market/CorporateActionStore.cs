using Npgsql;
using NpgsqlTypes;
using TradingChitti.Market;

namespace TradingChitti.Data.Market;

/// <summary>A corporate action and where it was read.</summary>
public readonly record struct SourcedAction(CorporateAction Action, string Source);

/// <summary>Raw bars of an instrument, oldest first, and their shares marked for delivery, NaN where no file says.</summary>
public sealed record RawHistory(BarFrame Bars, double[] DeliveryShares)
{
    /// <summary>Brings the columns to a scale, in place.</summary>
    public void Adjust(IEnumerable<SourcedAction> actions, PriceScale scale) => PriceAdjustment.Apply(
        Bars.Sessions,
        actions.Select(one => one.Action).ToArray(),
        [Bars.Open, Bars.High, Bars.Low, Bars.Close],
        [Bars.Volume, DeliveryShares],
        scale);
}

/// <summary>Corporate actions, and the raw bars they are about.</summary>
public sealed class CorporateActionStore(NpgsqlDataSource dataSource)
{
    // What prices alone told yields to what a list of the exchange names.
    private const string Upsert = """
        insert into corporate_actions as a (instrument_id, ex_date, kind, price_divisor, cash_inr, new_shares, held_shares, source)
        select instrument_id, ex_date, kind, price_divisor, cash_inr, new_shares, held_shares, $8
        from unnest($1::int[], $2::date[], $3::text[], $4::float8[], $5::numeric[], $6::float8[], $7::float8[])
            as v (instrument_id, ex_date, kind, price_divisor, cash_inr, new_shares, held_shares)
        where kind <> 'split-or-bonus' or not exists (
            select from corporate_actions named
            where named.instrument_id = v.instrument_id and named.ex_date = v.ex_date and named.kind in ('split', 'bonus'))
        order by instrument_id, ex_date, kind
        on conflict (instrument_id, ex_date, kind) do update set
            price_divisor = excluded.price_divisor, cash_inr = excluded.cash_inr, new_shares = excluded.new_shares,
            held_shares = excluded.held_shares, source = excluded.source
        where (a.price_divisor, a.cash_inr, a.new_shares, a.held_shares)
            is distinct from (excluded.price_divisor, excluded.cash_inr, excluded.new_shares, excluded.held_shares)
        returning instrument_id
        """;

    private const string DropUnnamed = """
        delete from corporate_actions a
        where instrument_id = any($1) and kind = 'split-or-bonus' and exists (
            select from corporate_actions named
            where named.instrument_id = a.instrument_id and named.ex_date = a.ex_date and named.kind in ('split', 'bonus'))
        returning instrument_id
        """;

    private const string Select = """
        select ex_date, kind, price_divisor, cash_inr::float8, new_shares, held_shares, source
        from corporate_actions where instrument_id = $1 order by ex_date, kind
        """;

    private const string SelectRawBars = """
        select session, open::float8, high::float8, low::float8, close::float8, volume, delivery_shares
        from bars where instrument_id = $1 and session <= $2 order by session
        """;

    /// <summary>Writes corporate actions inside the caller's transaction and returns the instruments whose prices they rescale.</summary>
    public static async Task<IReadOnlyList<int>> UpsertAsync(
        NpgsqlConnection connection, IReadOnlyList<StoredAction> actions, string source, CancellationToken cancellationToken)
    {
        NpgsqlBatchCommand upsert = new(Upsert);
        int[] ids = [.. actions.Select(action => action.InstrumentId)];
        upsert.Parameters.Add(new() { Value = ids });
        upsert.Parameters.Add(new()
        {
            Value = actions.Select(action => action.Action.ExDate).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date,
        });
        upsert.Parameters.Add(new() { Value = actions.Select(action => action.Action.Kind).ToArray() });
        upsert.Parameters.Add(new() { Value = actions.Select(action => action.Action.PriceDivisor).ToArray() });
        upsert.Parameters.Add(new() { Value = actions.Select(action => (decimal)action.Action.CashInr).ToArray() });
        upsert.Parameters.Add(new() { Value = actions.Select(action => action.Action.NewShares).ToArray() });
        upsert.Parameters.Add(new() { Value = actions.Select(action => action.Action.HeldShares).ToArray() });
        upsert.Parameters.Add(new() { Value = source });
        NpgsqlBatchCommand drop = new(DropUnnamed) { Parameters = { new() { Value = ids } } };
        await using NpgsqlBatch batch = new(connection) { BatchCommands = { upsert, drop } };
        SortedSet<int> changed = [];
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            while (await reader.ReadAsync(cancellationToken))
                changed.Add(reader.GetInt32(0));
        }
        while (await reader.NextResultAsync(cancellationToken));
        return [.. changed];
    }

    /// <summary>All actions of an instrument in ex-date order, also those to come.</summary>
    public async Task<IReadOnlyList<SourcedAction>> LoadAsync(int instrumentId, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Select);
        command.Parameters.Add(new() { Value = instrumentId });
        List<SourcedAction> actions = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            CorporateAction action = new(reader.GetFieldValue<DateOnly>(0), reader.GetString(1), reader.GetDouble(2))
            {
                CashInr = reader.GetDouble(3),
                NewShares = reader.GetDouble(4),
                HeldShares = reader.GetDouble(5),
            };
            actions.Add(new(action, reader.GetString(6)));
        }

        return actions;
    }

    /// <summary>Every raw bar of an instrument up to a session. The caller owns the columns.</summary>
    public async Task<RawHistory> LoadRawAsync(int instrumentId, DateOnly asOf, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectRawBars);
        command.Parameters.Add(new() { Value = instrumentId });
        command.Parameters.Add(new() { Value = asOf });
        List<DateOnly> sessions = [];
        List<double> open = [], high = [], low = [], close = [], volume = [], delivery = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            sessions.Add(reader.GetFieldValue<DateOnly>(0));
            open.Add(reader.GetDouble(1));
            high.Add(reader.GetDouble(2));
            low.Add(reader.GetDouble(3));
            close.Add(reader.GetDouble(4));
            volume.Add(reader.GetInt64(5));
            delivery.Add(reader.IsDBNull(6) ? double.NaN : reader.GetInt64(6));
        }

        double[] shares = [.. delivery];
        Dictionary<string, double[]> further = new() { ["delivery"] = shares };
        return new(new(instrumentId, [.. sessions], [.. open], [.. high], [.. low], [.. close], [.. volume], further), shares);
    }
}

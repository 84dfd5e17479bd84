using Npgsql;
using TradingChitti.Market.Nse;

namespace TradingChitti.Data.Market;

// Lists that add to what is known of instruments and create none.
public sealed partial class InstrumentStore
{
    // A pair says something when its ISIN is known, or when its symbol waits for one or is of the same issuer: a share whose face value
    // changed has had several.
    private const string SelectIsKnown = """
        select exists (select from instrument_isins n where n.isin = v.isin)
            or exists (
                select from instrument_symbols s join instruments i using (instrument_id)
                where s.symbol = v.symbol and (i.isin is null or left(i.isin, 9) = left(v.isin, 9))
            )
        from unnest($1::text[], $2::text[]) with ordinality as v (isin, symbol, position)
        order by v.position
        """;

    /// <summary>Those pairs that add to an instrument already here, inside the caller's transaction.</summary>
    public async Task<IReadOnlyList<IsinSymbol>> FilterKnownAsync(
        NpgsqlConnection connection, IReadOnlyList<IsinSymbol> pairs, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(SelectIsKnown, connection);
        command.Parameters.Add(new() { Value = pairs.Select(pair => pair.Isin).ToArray() });
        command.Parameters.Add(new() { Value = pairs.Select(pair => pair.Symbol).ToArray() });
        List<IsinSymbol> known = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        for (int i = 0; await reader.ReadAsync(cancellationToken); i++)
        {
            if (reader.GetBoolean(0))
                known.Add(pairs[i]);
        }

        return known;
    }
}

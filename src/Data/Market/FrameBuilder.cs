using System.Runtime.InteropServices;
using Npgsql;
using TradingChitti.Market;

namespace TradingChitti.Data.Market;

/// <summary>Collects the rows of one instrument after another into adjusted frames.</summary>
internal sealed class FrameBuilder
{
    private readonly List<DateOnly> _sessions = [];
    private readonly List<double> _open = [];
    private readonly List<double> _high = [];
    private readonly List<double> _low = [];
    private readonly List<double> _close = [];
    private readonly List<double> _volume = [];
    private readonly List<double> _delivery = [];
    private readonly List<double> _turnover = [];
    private readonly List<double> _trades = [];

    internal int InstrumentId { get; private set; }

    internal int Count => _sessions.Count;

    /// <summary>
    /// Adds a row of (id, session, open, high, low, close, volume, delivery, turnover, trades). A numeric of at most fifteen digits, as every
    /// price is, gives the nearest double.
    /// </summary>
    internal void Add(int instrumentId, NpgsqlDataReader row)
    {
        InstrumentId = instrumentId;
        _sessions.Add(row.GetFieldValue<DateOnly>(1));
        _open.Add((double)row.GetDecimal(2));
        _high.Add((double)row.GetDecimal(3));
        _low.Add((double)row.GetDecimal(4));
        _close.Add((double)row.GetDecimal(5));
        _volume.Add(row.GetInt64(6));
        _delivery.Add(row.IsDBNull(7) ? double.NaN : row.GetInt64(7));
        _turnover.Add(row.IsDBNull(8) ? double.NaN : (double)row.GetDecimal(8));
        _trades.Add(row.IsDBNull(9) ? double.NaN : row.GetInt32(9));
    }

    /// <summary>Gives the frame of the rows added since the last call, on the scale of its last session.</summary>
    internal BarFrame Build(Dictionary<int, List<CorporateAction>> actions)
    {
        double[] open = Take(_open), high = Take(_high), low = Take(_low), close = Take(_close), volume = Take(_volume), delivery = Take(_delivery);
        DateOnly[] sessions = [.. _sessions];
        _sessions.Clear();
        if (actions.TryGetValue(InstrumentId, out List<CorporateAction>? list))
            PriceAdjustment.Apply(sessions, CollectionsMarshal.AsSpan(list), [open, high, low, close], [volume, delivery]);
        Dictionary<string, double[]> extra = new()
        {
            ["delivery"] = delivery,
            ["turnover"] = Take(_turnover),
            ["trades"] = Take(_trades),
        };
        return new(InstrumentId, sessions, open, high, low, close, volume, extra);
    }

    private static double[] Take(List<double> values)
    {
        double[] column = [.. values];
        values.Clear();
        return column;
    }
}

using System.Runtime.InteropServices;
using Npgsql;
using TradingChitti.Market;

namespace TradingChitti.Data.Market;

/// <summary>Collects the rows of one instrument after another into adjusted frames.</summary>
internal sealed class FrameBuilder(int capacity)
{
    private readonly List<DateOnly> _sessions = new(Math.Min(capacity, 4096));
    private readonly List<double> _open = [];
    private readonly List<double> _high = [];
    private readonly List<double> _low = [];
    private readonly List<double> _close = [];
    private readonly List<double> _volume = [];
    private readonly List<double> _delivery = [];

    internal int InstrumentId { get; private set; }

    internal int Count => _sessions.Count;

    /// <summary>Adds a row of (id, session, open, high, low, close, volume, delivery shares). Prices of at most 15 digits convert exactly.</summary>
    internal void Add(int instrumentId, NpgsqlDataReader row)
    {
        InstrumentId = instrumentId;
        _sessions.Add(row.GetFieldValue<DateOnly>(1));
        _open.Add((double)row.GetDecimal(2));
        _high.Add((double)row.GetDecimal(3));
        _low.Add((double)row.GetDecimal(4));
        _close.Add((double)row.GetDecimal(5));
        double volume = row.GetInt64(6);
        _volume.Add(volume);
        _delivery.Add(volume > 0 && !row.IsDBNull(7) ? row.GetInt64(7) / volume : double.NaN);
    }

    /// <summary>Gives the frame of the rows added since the last call, on the scale of its last session.</summary>
    internal BarFrame Build(Dictionary<int, List<CorporateAction>> actions)
    {
        double[] open = Take(_open), high = Take(_high), low = Take(_low), close = Take(_close), volume = Take(_volume);
        DateOnly[] sessions = [.. _sessions];
        _sessions.Clear();
        if (actions.TryGetValue(InstrumentId, out List<CorporateAction>? list))
            PriceAdjustment.Apply(sessions, CollectionsMarshal.AsSpan(list), [open, high, low, close], volume);
        double[] delivery = Take(_delivery);
        for (int bar = 0; bar < delivery.Length; bar++)
            delivery[bar] *= volume[bar]; // a fraction until here, so that it is scaled as the volume is
        return new(InstrumentId, sessions, open, high, low, close, volume, new Dictionary<string, double[]> { ["delivery"] = delivery });
    }

    private static double[] Take(List<double> values)
    {
        double[] column = [.. values];
        values.Clear();
        return column;
    }
}

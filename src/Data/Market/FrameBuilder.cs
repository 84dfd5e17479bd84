using System.Runtime.InteropServices;
using TradingChitti.Market;

namespace TradingChitti.Data.Market;

/// <summary>Collects the rows of one instrument, newest first, into an adjusted frame.</summary>
internal sealed class FrameBuilder(int instrumentId)
{
    private readonly List<RawBar> _rows = [];

    /// <exception cref="InvalidOperationException">The row is not older than the one before; a plan that reorders them must not pass unseen.</exception>
    internal void Add(in RawBar row)
    {
        if (_rows.Count > 0 && _rows[^1].Session <= row.Session)
            throw new InvalidOperationException($"Bars of instrument {instrumentId} came out of order at {row.Session:yyyy-MM-dd}.");
        _rows.Add(row);
    }

    /// <summary>The frame, oldest bar first, on the scale of its last session.</summary>
    internal BarFrame Build(List<CorporateAction>? actions)
    {
        ReadOnlySpan<RawBar> rows = CollectionsMarshal.AsSpan(_rows);
        int count = rows.Length;
        DateOnly[] sessions = new DateOnly[count];
        double[] open = new double[count], high = new double[count], low = new double[count], close = new double[count];
        double[] volume = new double[count], delivery = new double[count], turnover = new double[count], trades = new double[count];
        for (int bar = 0; bar < count; bar++)
        {
            ref readonly RawBar row = ref rows[count - 1 - bar];
            sessions[bar] = row.Session;
            (open[bar], high[bar], low[bar], close[bar]) = (row.Open, row.High, row.Low, row.Close);
            (volume[bar], delivery[bar], turnover[bar], trades[bar]) = (row.Volume, row.Delivery, row.Turnover, row.Trades);
        }

        if (actions is not null)
            PriceAdjustment.Apply(sessions, CollectionsMarshal.AsSpan(actions), [open, high, low, close], [volume, delivery]);
        Dictionary<string, double[]> extra = new() { ["delivery"] = delivery, ["turnover"] = turnover, ["trades"] = trades };
        return new(instrumentId, sessions, open, high, low, close, volume, extra);
    }
}

using TradingChitti.Market;

namespace TradingChitti.Data.Market;

/// <summary>
/// Collects the rows of one instrument after another, newest first, into adjusted frames. One set of columns serves them all, so that a panel
/// takes little more memory than its frames.
/// </summary>
internal sealed class FrameBuilder(IReadOnlyDictionary<int, List<CorporateAction>> actions)
{
    private readonly Dictionary<int, BarFrame> _frames = [];
    private readonly double[][] _figures = new double[RawBar.Figures][];
    private DateOnly[] _sessions = [];
    private int _instrumentId;
    private int _count;

    /// <summary>Takes a row.</summary>
    /// <exception cref="InvalidOperationException">
    /// The row is not older than the one before, or its instrument was left before; a plan that reorders them must not pass unseen.
    /// </exception>
    internal void Add(int instrumentId, in RawBar row)
    {
        if (instrumentId != _instrumentId || _count == 0)
        {
            Finish();
            if (_frames.ContainsKey(instrumentId))
                throw new InvalidOperationException($"Bars of instrument {instrumentId} came in two parts.");
            _instrumentId = instrumentId;
        }
        else if (_sessions[_count - 1] <= row.Session)
        {
            throw new InvalidOperationException($"Bars of instrument {instrumentId} came out of order at {row.Session:yyyy-MM-dd}.");
        }

        if (_count == _sessions.Length)
            Grow();
        _sessions[_count] = row.Session;
        _figures[0][_count] = row.Open;
        _figures[1][_count] = row.High;
        _figures[2][_count] = row.Low;
        _figures[3][_count] = row.Close;
        _figures[4][_count] = row.Volume;
        _figures[5][_count] = row.Delivery;
        _figures[6][_count] = row.Turnover;
        _figures[7][_count] = row.Trades;
        _count++;
    }

    /// <summary>The frame of each instrument that had rows, oldest bar first, on the scale of its last session.</summary>
    internal IReadOnlyDictionary<int, BarFrame> Build()
    {
        Finish();
        return _frames;
    }

    private void Finish()
    {
        if (_count == 0)
            return;
        DateOnly[] sessions = OldestFirst(_sessions);
        double[][] columns = new double[_figures.Length][];
        for (int column = 0; column < columns.Length; column++)
            columns[column] = OldestFirst(_figures[column]);
        if (columns is not [double[] open, double[] high, double[] low, double[] close, double[] volume, double[] delivery, double[] turnover, double[] trades])
            throw new InvalidOperationException($"A bar has {columns.Length} figures.");
        if (actions.TryGetValue(_instrumentId, out List<CorporateAction>? events))
            PriceAdjustment.Apply(sessions, [.. events], [open, high, low, close], [volume, delivery]);
        Dictionary<string, double[]> extra = new(3) { ["delivery"] = delivery, ["turnover"] = turnover, ["trades"] = trades };
        _frames.Add(_instrumentId, new(_instrumentId, sessions, open, high, low, close, volume, extra));
        _count = 0;
    }

    private TValue[] OldestFirst<TValue>(TValue[] column)
    {
        TValue[] turned = column[.._count];
        Array.Reverse(turned);
        return turned;
    }

    private void Grow()
    {
        int capacity = Math.Max(256, _sessions.Length * 2);
        Array.Resize(ref _sessions, capacity);
        for (int column = 0; column < _figures.Length; column++)
            Array.Resize(ref _figures[column], capacity);
    }
}

namespace TradingChitti.Market;

/// <summary>The columns behind a <see cref="BarTable"/>, each at least <see cref="Count"/> long; they grow together.</summary>
internal sealed class BarColumns
{
    private int _capacity;

    internal BarColumns(int capacity)
    {
        Resize(Math.Max(16, capacity));
    }

    internal int Count { get; private set; }

    internal int[] Symbol { get; private set; } = [];

    internal int[] Series { get; private set; } = [];

    internal int[] Isin { get; private set; } = [];

    internal int[] Name { get; private set; } = [];

    internal DateOnly[] Session { get; private set; } = [];

    internal short[] StartMinute { get; private set; } = [];

    internal long[] Open { get; private set; } = [];

    internal long[] High { get; private set; } = [];

    internal long[] Low { get; private set; } = [];

    internal long[] Close { get; private set; } = [];

    internal long[] Volume { get; private set; } = [];

    internal long[] Turnover { get; private set; } = [];

    internal int[] Trades { get; private set; } = [];

    internal long[] Delivery { get; private set; } = [];

    /// <summary>Makes room for one row more and returns its place.</summary>
    internal int Add()
    {
        if (Count == _capacity)
            Resize(_capacity * 2);
        return Count++;
    }

    /// <summary>Copies some rows, in the order given.</summary>
    internal BarColumns Take(ReadOnlySpan<int> rows)
    {
        BarColumns taken = new(rows.Length) { Count = rows.Length };
        Take(rows, Symbol, taken.Symbol);
        Take(rows, Series, taken.Series);
        Take(rows, Isin, taken.Isin);
        Take(rows, Name, taken.Name);
        Take(rows, Session, taken.Session);
        Take(rows, StartMinute, taken.StartMinute);
        Take(rows, Open, taken.Open);
        Take(rows, High, taken.High);
        Take(rows, Low, taken.Low);
        Take(rows, Close, taken.Close);
        Take(rows, Volume, taken.Volume);
        Take(rows, Turnover, taken.Turnover);
        Take(rows, Trades, taken.Trades);
        Take(rows, Delivery, taken.Delivery);
        return taken;
    }

    private static void Take<TValue>(ReadOnlySpan<int> rows, TValue[] from, TValue[] to)
    {
        for (int row = 0; row < rows.Length; row++)
            to[row] = from[rows[row]];
    }

    private void Resize(int capacity)
    {
        _capacity = capacity;
        Symbol = Resized(Symbol);
        Series = Resized(Series);
        Isin = Resized(Isin);
        Name = Resized(Name);
        Session = Resized(Session);
        StartMinute = Resized(StartMinute);
        Open = Resized(Open);
        High = Resized(High);
        Low = Resized(Low);
        Close = Resized(Close);
        Volume = Resized(Volume);
        Turnover = Resized(Turnover);
        Trades = Resized(Trades);
        Delivery = Resized(Delivery);
    }

    private TValue[] Resized<TValue>(TValue[] column)
    {
        Array.Resize(ref column, _capacity);
        return column;
    }
}

using System.Collections;

namespace TradingChitti.Market;

/// <summary>
/// Bars as published, in columns: one bar per symbol and time, in the order of symbols and then of time. Prices and turnover are whole
/// ten-thousandths of a rupee, exactly as files and database have them. Made by a <see cref="BarTableBuilder"/>.
/// </summary>
public sealed class BarTable : IReadOnlyList<BarRow>
{
    /// <summary>Prices and turnover are counted in this fraction of a rupee.</summary>
    public const int UnitsPerRupee = 10_000;

    /// <summary>What a figure is that the file does not have.</summary>
    public const int Absent = -1;

    private readonly BarColumns _columns;
    private readonly TextPool _symbols;
    private readonly TextPool _texts;

    internal BarTable(BarColumns columns, TextPool symbols, TextPool texts)
    {
        _columns = columns;
        _symbols = symbols;
        _texts = texts;
    }

    /// <summary>Number of bars.</summary>
    public int Count => _columns.Count;

    /// <summary>Trading days, one per bar.</summary>
    public ReadOnlySpan<DateOnly> Sessions => _columns.Session.AsSpan(0, Count);

    /// <summary>Minutes from midnight in the market to the start of each bar; <see cref="Absent"/> for a daily one.</summary>
    public ReadOnlySpan<short> StartMinutes => _columns.StartMinute.AsSpan(0, Count);

    /// <summary>Opening prices in ten-thousandths of a rupee, one per bar.</summary>
    public ReadOnlySpan<long> Open => _columns.Open.AsSpan(0, Count);

    /// <summary>Highest prices in ten-thousandths of a rupee, one per bar.</summary>
    public ReadOnlySpan<long> High => _columns.High.AsSpan(0, Count);

    /// <summary>Lowest prices in ten-thousandths of a rupee, one per bar.</summary>
    public ReadOnlySpan<long> Low => _columns.Low.AsSpan(0, Count);

    /// <summary>Closing prices in ten-thousandths of a rupee, one per bar.</summary>
    public ReadOnlySpan<long> Close => _columns.Close.AsSpan(0, Count);

    /// <summary>Shares traded, one per bar.</summary>
    public ReadOnlySpan<long> Volume => _columns.Volume.AsSpan(0, Count);

    /// <summary>Value traded in ten-thousandths of a rupee, one per bar; <see cref="Absent"/> where the file does not say.</summary>
    public ReadOnlySpan<long> Turnover => _columns.Turnover.AsSpan(0, Count);

    /// <summary>Numbers of trades, one per bar; <see cref="Absent"/> where the file does not say.</summary>
    public ReadOnlySpan<int> Trades => _columns.Trades.AsSpan(0, Count);

    /// <summary>Shares marked for delivery, one per bar; <see cref="Absent"/> where the file does not say.</summary>
    public ReadOnlySpan<long> Delivery => _columns.Delivery.AsSpan(0, Count);

    /// <summary>A bar by its place.</summary>
    /// <param name="index">Row, from 0.</param>
    public BarRow this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new(this, index);
        }
    }

    /// <summary>Rupees of a count of ten-thousandths, exactly.</summary>
    /// <param name="units">Ten-thousandths of a rupee.</param>
    public static decimal ToRupees(long units)
    {
        ulong magnitude = (ulong)Math.Abs(units);
        return new((int)magnitude, (int)(magnitude >> 32), 0, units < 0, 4);
    }

    /// <summary>A table of some of the rows.</summary>
    /// <param name="rows">Their places, ascending.</param>
    public BarTable Take(int[] rows) => new(_columns.Take(rows), _symbols, _texts);

    /// <summary>Whether two rows are of one symbol.</summary>
    /// <param name="row">Place of a row, from 0.</param>
    /// <param name="other">Place of another.</param>
    public bool IsSameSymbol(int row, int other) => _columns.Symbol[row] == _columns.Symbol[other];

    /// <inheritdoc/>
    public IEnumerator<BarRow> GetEnumerator()
    {
        for (int row = 0; row < Count; row++)
            yield return new(this, row);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal string SymbolOf(int row) => _symbols.Text(_columns.Symbol[row]);

    internal string SeriesOf(int row) => _texts.Text(_columns.Series[row]);

    internal string? IsinOf(int row) => _columns.Isin[row] is var isin and >= 0 ? _texts.Text(isin) : null;

    internal string? NameOf(int row) => _columns.Name[row] is var name and >= 0 ? _texts.Text(name) : null;
}

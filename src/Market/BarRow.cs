using System.Globalization;

namespace TradingChitti.Market;

/// <summary>One row of a <see cref="BarTable"/>: a bar exactly as it was published, unadjusted, in rupees and shares. Equal by its values.</summary>
public readonly struct BarRow : IEquatable<BarRow>
{
    private readonly BarTable _table;
    private readonly int _row;

    internal BarRow(BarTable table, int row) => (_table, _row) = (table, row);

    /// <summary>Trading symbol on the day.</summary>
    public string Symbol => _table.SymbolOf(_row);

    /// <summary>NSE series, such as EQ or BE.</summary>
    public string Series => _table.SeriesOf(_row);

    /// <summary>ISIN, where the file carries it.</summary>
    public string? Isin => _table.IsinOf(_row);

    /// <summary>Security name, where the file carries it.</summary>
    public string? Name => _table.NameOf(_row);

    /// <summary>The trading day, in market time.</summary>
    public DateOnly Session => _table.Sessions[_row];

    /// <summary>When an intraday bar starts, in market time; null for a daily bar.</summary>
    public TimeOnly? StartsAt => _table.StartMinutes[_row] is var minute and >= 0 ? TimeOnly.MinValue.AddMinutes(minute) : null;

    /// <summary>First price in rupees.</summary>
    public decimal Open => BarTable.ToRupees(_table.Open[_row]);

    /// <summary>Highest price in rupees.</summary>
    public decimal High => BarTable.ToRupees(_table.High[_row]);

    /// <summary>Lowest price in rupees.</summary>
    public decimal Low => BarTable.ToRupees(_table.Low[_row]);

    /// <summary>Closing price in rupees.</summary>
    public decimal Close => BarTable.ToRupees(_table.Close[_row]);

    /// <summary>Shares traded.</summary>
    public long VolumeShares => _table.Volume[_row];

    /// <summary>Value traded in rupees, to the precision of the file.</summary>
    public decimal? TurnoverInr => _table.Turnover[_row] is var turnover and >= 0 ? BarTable.ToRupees(turnover) : null;

    /// <summary>Number of trades.</summary>
    public int? Trades => _table.Trades[_row] is var trades and >= 0 ? trades : null;

    /// <summary>Shares marked for delivery.</summary>
    public long? DeliveryShares => _table.Delivery[_row] is var shares and >= 0 ? shares : null;

    /// <summary>Whether two rows hold the same bar.</summary>
    public static bool operator ==(BarRow left, BarRow right) => left.Equals(right);

    /// <summary>Whether two rows hold different bars.</summary>
    public static bool operator !=(BarRow left, BarRow right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(BarRow other) => Names == other.Names && Figures == other.Figures;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BarRow other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Symbol, Session, StartsAt, Close, VolumeShares);

    /// <summary>All values, for a message.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Symbol} {Series} {Isin} {Name} {Session:yyyy-MM-dd} {StartsAt} {Open} {High} {Low} {Close} {VolumeShares} {TurnoverInr} {Trades} {DeliveryShares}");

    private (string, string, string?, string?) Names => (Symbol, Series, Isin, Name);

    private (DateOnly, TimeOnly?, decimal, decimal, decimal, decimal, long, decimal?, int?, long?) Figures =>
        (Session, StartsAt, Open, High, Low, Close, VolumeShares, TurnoverInr, Trades, DeliveryShares);
}

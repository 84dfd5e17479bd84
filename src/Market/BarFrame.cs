namespace TradingChitti.Market;

/// <summary>The bars of one instrument as columns of equal length, oldest first.</summary>
public sealed class BarFrame
{
    private readonly IReadOnlyDictionary<string, double[]>? _extra;

    /// <summary>Wraps columns the caller hands over.</summary>
    /// <param name="instrumentId">The instrument, or 0 for bars that belong to none (a CSV file).</param>
    /// <param name="sessions">Trading days, ascending and distinct.</param>
    /// <param name="open">Rupees.</param>
    /// <param name="high">Rupees.</param>
    /// <param name="low">Rupees.</param>
    /// <param name="close">Rupees.</param>
    /// <param name="volume">Shares.</param>
    /// <param name="extra">Further columns by lower-case name, such as <c>delivery</c>.</param>
    /// <exception cref="ArgumentException">A column's length differs from the number of sessions.</exception>
    public BarFrame(
        int instrumentId,
        DateOnly[] sessions,
        double[] open,
        double[] high,
        double[] low,
        double[] close,
        double[] volume,
        IReadOnlyDictionary<string, double[]>? extra = null)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        InstrumentId = instrumentId;
        Sessions = sessions;
        Open = Checked(open, nameof(open));
        High = Checked(high, nameof(high));
        Low = Checked(low, nameof(low));
        Close = Checked(close, nameof(close));
        Volume = Checked(volume, nameof(volume));
        foreach ((string name, double[] column) in extra ?? new Dictionary<string, double[]>())
            Checked(column, name);
        _extra = extra;
    }

    /// <summary>The instrument, or 0 for bars that belong to none.</summary>
    public int InstrumentId { get; }

    /// <summary>Trading days, one per bar.</summary>
    public DateOnly[] Sessions { get; }

    /// <summary>Opening prices in rupees, one per bar.</summary>
    public double[] Open { get; }

    /// <summary>Highest prices in rupees, one per bar.</summary>
    public double[] High { get; }

    /// <summary>Lowest prices in rupees, one per bar.</summary>
    public double[] Low { get; }

    /// <summary>Closing prices in rupees, one per bar.</summary>
    public double[] Close { get; }

    /// <summary>Shares traded, one per bar.</summary>
    public double[] Volume { get; }

    /// <summary>Number of bars.</summary>
    public int Count => Sessions.Length;

    /// <summary>The names of the columns beyond OHLCV.</summary>
    public IEnumerable<string> ExtraNames => _extra?.Keys ?? [];

    /// <summary>Finds a column by lower-case name: open, high, low, close, volume or an extra one.</summary>
    /// <param name="name">Lower-case column name.</param>
    /// <param name="column">Receives one value per bar.</param>
    public bool TryGetColumn(string name, out ReadOnlySpan<double> column)
    {
        double[]? found = name switch
        {
            "open" => Open,
            "high" => High,
            "low" => Low,
            "close" => Close,
            "volume" => Volume,
            _ => _extra is not null && _extra.TryGetValue(name, out double[]? extra) ? extra : null,
        };
        column = found;
        return found is not null;
    }

    private double[] Checked(double[] column, string name)
    {
        ArgumentNullException.ThrowIfNull(column, name);
        if (column.Length != Sessions.Length)
            throw new ArgumentException($"Column {name} has {column.Length} values for {Sessions.Length} sessions.", name);
        return column;
    }
}

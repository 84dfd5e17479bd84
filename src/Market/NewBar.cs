namespace TradingChitti.Market;

/// <summary>One bar as a reader found it, on its way into a <see cref="BarTableBuilder"/>.</summary>
public ref struct NewBar
{
    /// <summary>Makes a bar without any figure: counts and turnover are <see cref="BarTable.Absent"/>.</summary>
    public NewBar()
    {
    }

    /// <summary>Trading symbol, UTF-8.</summary>
    public ReadOnlySpan<byte> Symbol { get; set; }

    /// <summary>NSE series, UTF-8, such as <c>EQ</c>.</summary>
    public ReadOnlySpan<byte> Series { get; set; }

    /// <summary>Of the bars of one symbol and session the one with the lowest rank is kept.</summary>
    public int Rank { get; set; }

    /// <summary>ISIN, UTF-8; empty where the file does not say.</summary>
    public ReadOnlySpan<byte> Isin { get; set; }

    /// <summary>Security name, UTF-8; empty where the file does not say.</summary>
    public ReadOnlySpan<byte> Name { get; set; }

    /// <summary>The trading day, in market time.</summary>
    public DateOnly Session { get; set; }

    /// <summary>Minutes from midnight in the market to the start of an intraday bar; <see cref="BarTable.Absent"/> for a daily one.</summary>
    public int StartMinute { get; set; } = BarTable.Absent;

    /// <summary>First price in ten-thousandths of a rupee.</summary>
    public long Open { get; set; }

    /// <summary>Highest price in ten-thousandths of a rupee.</summary>
    public long High { get; set; }

    /// <summary>Lowest price in ten-thousandths of a rupee.</summary>
    public long Low { get; set; }

    /// <summary>Closing price in ten-thousandths of a rupee.</summary>
    public long Close { get; set; }

    /// <summary>Shares traded.</summary>
    public long Volume { get; set; }

    /// <summary>Value traded in ten-thousandths of a rupee, or <see cref="BarTable.Absent"/>.</summary>
    public long Turnover { get; set; } = BarTable.Absent;

    /// <summary>Number of trades, or <see cref="BarTable.Absent"/>.</summary>
    public long Trades { get; set; } = BarTable.Absent;

    /// <summary>Shares marked for delivery, or <see cref="BarTable.Absent"/>.</summary>
    public long Delivery { get; set; } = BarTable.Absent;
}

namespace TradingChitti.Market.Nse;

/// <summary>Where the columns of a bar file lie; found from its header. A column the file does not have is −1.</summary>
internal sealed record BarLayout
{
    private static readonly ColumnNames[] Known =
    [
        new("udiff-cm", 1)
        {
            Symbol = "TckrSymb", Series = "SctySrs", Date = "TradDt",
            Open = "OpnPric", High = "HghPric", Low = "LwPric", Close = "ClsPric",
            Volume = "TtlTradgVol", Turnover = "TtlTrfVal", Trades = "TtlNbOfTxsExctd", Isin = "ISIN", Name = "FinInstrmNm", Segment = "Sgmt",
        },
        new("sec-bhavdata-full", 100_000)
        {
            Symbol = "SYMBOL", Series = "SERIES", Date = "DATE1",
            Open = "OPEN_PRICE", High = "HIGH_PRICE", Low = "LOW_PRICE", Close = "CLOSE_PRICE",
            Volume = "TTL_TRD_QNTY", Turnover = "TURNOVER_LACS", Trades = "NO_OF_TRADES", Delivery = "DELIV_QTY",
        },
        new("legacy-cm", 1)
        {
            Symbol = "SYMBOL", Series = "SERIES", Date = "TIMESTAMP", Open = "OPEN", High = "HIGH", Low = "LOW", Close = "CLOSE",
            Volume = "TOTTRDQTY", Turnover = "TOTTRDVAL", Trades = "TOTALTRADES", Isin = "ISIN",
        },
        new("symbol-history", 100_000)
        {
            Series = "SERIES", Date = "DATE", Open = "OPEN_PRICE", High = "HIGH_PRICE", Low = "LOW_PRICE", Close = "CLOSE_PRICE",
            Volume = "TTL_TRD_QNTY", Turnover = "TURNOVER_LACS", Trades = "NO_OF_TRADES", Delivery = "DELIV_QTY",
        },
    ];

    internal required string Format { get; init; }

    internal required int ColumnCount { get; init; }

    /// <summary>Rupees in one unit of the turnover column.</summary>
    internal required int TurnoverUnitInr { get; init; }

    internal required int Symbol { get; init; }

    internal required int Series { get; init; }

    internal required int Date { get; init; }

    internal required int Open { get; init; }

    internal required int High { get; init; }

    internal required int Low { get; init; }

    internal required int Close { get; init; }

    internal required int Volume { get; init; }

    internal required int Turnover { get; init; }

    internal required int Trades { get; init; }

    internal required int Delivery { get; init; }

    internal required int Isin { get; init; }

    internal required int Name { get; init; }

    internal required int Segment { get; init; }

    /// <summary>The layout whose columns the header has, or null.</summary>
    internal static BarLayout? Find(CsvHeader header)
    {
        foreach (ColumnNames names in Known)
        {
            string?[] required =
                [names.Symbol, names.Series, names.Date, names.Open, names.High, names.Low, names.Close, names.Volume, names.Segment];
            bool isWholeMarketOrHistory = names.Symbol is not null || header.IndexOf("SYMBOL") < 0;
            if (isWholeMarketOrHistory && required.All(name => name is null || header.IndexOf(name) >= 0))
                return From(names, header);
        }

        return null;
    }

    private static BarLayout From(ColumnNames names, CsvHeader header) => new()
    {
        Format = names.Format,
        ColumnCount = header.Count,
        TurnoverUnitInr = names.TurnoverUnitInr,
        Symbol = header.IndexOf(names.Symbol),
        Series = header.IndexOf(names.Series),
        Date = header.IndexOf(names.Date),
        Open = header.IndexOf(names.Open),
        High = header.IndexOf(names.High),
        Low = header.IndexOf(names.Low),
        Close = header.IndexOf(names.Close),
        Volume = header.IndexOf(names.Volume),
        Turnover = header.IndexOf(names.Turnover),
        Trades = header.IndexOf(names.Trades),
        Delivery = header.IndexOf(names.Delivery),
        Isin = header.IndexOf(names.Isin),
        Name = header.IndexOf(names.Name),
        Segment = header.IndexOf(names.Segment),
    };

    private sealed record ColumnNames(string Format, int TurnoverUnitInr)
    {
        public string? Symbol { get; init; }

        public required string Series { get; init; }

        public required string Date { get; init; }

        public required string Open { get; init; }

        public required string High { get; init; }

        public required string Low { get; init; }

        public required string Close { get; init; }

        public required string Volume { get; init; }

        public required string Turnover { get; init; }

        public required string Trades { get; init; }

        public string? Delivery { get; init; }

        public string? Isin { get; init; }

        public string? Name { get; init; }

        public string? Segment { get; init; }
    }
}

using System.Text.RegularExpressions;
using TradingChitti.Market.Nse;

namespace TradingChitti.Market.Vendor;

/// <summary>Where the columns of a vendor's price file lie; found by name in any case, or from the shape of a first row without a header.</summary>
internal sealed partial record VendorColumns
{
    // What a column means, and the letters of its usual names.
    private static readonly (string Meaning, string[] Names)[] Meanings =
    [
        ("date", ["date", "datetime", "timestamp", "timestampist", "day", "tradedate", "tradingdate", "session"]),
        ("time", ["time"]),
        ("open", ["open", "o", "openprice"]),
        ("high", ["high", "h", "highprice"]),
        ("low", ["low", "l", "lowprice"]),
        ("close", ["close", "c", "closeprice"]),
        ("adjusted", ["adjclose", "adjustedclose", "closeadj"]),
        ("volume", ["volume", "v", "vol", "qty", "quantity", "shares", "totaltradedquantity"]),
        ("symbol", ["symbol", "ticker", "tradingsymbol"]),
        ("last", ["ltp", "lasttradedprice"]),
    ];

    private static readonly Dictionary<string, string> Known =
        Meanings.SelectMany(pair => pair.Names.Select(name => (name, pair.Meaning))).ToDictionary(pair => pair.name, pair => pair.Meaning);

    internal int Count { get; private init; }

    internal int Symbol { get; private init; } = -1;

    internal int Date { get; private init; } = -1;

    internal int Time { get; private init; } = -1;

    internal int Open { get; private init; } = -1;

    internal int High { get; private init; } = -1;

    internal int Low { get; private init; } = -1;

    internal int Close { get; private init; } = -1;

    internal int AdjustedClose { get; private init; } = -1;

    internal int Volume { get; private init; } = -1;

    internal int TurnoverInr { get; private init; } = -1;

    internal int Trades { get; private init; } = -1;

    internal int Last { get; private init; } = -1;

    internal bool HasHeader { get; private init; } = true;

    /// <summary>Whether rows are bars.</summary>
    internal bool IsBars => Date >= 0 && Open >= 0 && High >= 0 && Low >= 0 && Close >= 0;

    /// <summary>Whether rows are single trades: time, last price and the volume of the day so far.</summary>
    internal bool IsTicks => Date >= 0 && Last >= 0 && Volume >= 0 && Open < 0 && Close < 0;

    /// <summary>The columns a header names, or a refusal when it names one twice; null for both when it is not a header of prices.</summary>
    internal static VendorColumns? FromHeader(CsvFields header, out string? refusal)
    {
        refusal = null;
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        string? repeated = null;
        for (int column = 0; column < header.Count; column++)
        {
            string name = header.Text(column);
            // A data frame written with its index has no name above it.
            string key = column == 0 && name.Length == 0 ? "date" : NotLetters.Replace(name, "").ToLowerInvariant();
            if (!Known.TryGetValue(key, out string? meaning))
                continue;
            bool isNumbered = Numbered.IsMatch(name);
            if (!columns.TryAdd(meaning, column) && (isNumbered || header.Text(columns[meaning]).Equals(name, StringComparison.OrdinalIgnoreCase)))
                repeated ??= name;
        }

        VendorColumns found = new()
        {
            Count = header.Count,
            Symbol = columns.GetValueOrDefault("symbol", -1),
            Date = columns.GetValueOrDefault("date", columns.GetValueOrDefault("time", -1)),
            Time = columns.ContainsKey("date") ? columns.GetValueOrDefault("time", -1) : -1,
            Open = columns.GetValueOrDefault("open", -1),
            High = columns.GetValueOrDefault("high", -1),
            Low = columns.GetValueOrDefault("low", -1),
            Close = columns.GetValueOrDefault("close", -1),
            AdjustedClose = columns.GetValueOrDefault("adjusted", -1),
            Volume = columns.GetValueOrDefault("volume", -1),
            Last = columns.GetValueOrDefault("last", -1),
        };
        if (!found.IsBars && !found.IsTicks)
            return null;
        if (repeated is not null)
        {
            refusal = $"The header names '{repeated}' more than once: the columns of several instruments were joined in one file, "
                + "and none can be told from another.";
        }

        return found;
    }

    /// <summary>The columns of a file whose first line is data already; null when it does not look like prices.</summary>
    internal static VendorColumns? FromRow(CsvFields row)
    {
        bool isDated = TimeText.TryParse(row[0], out _);
        return row.Count switch
        {
            // As NSE's historical download once came: date, open, high, low, close, value in rupees, shares, trades.
            8 when isDated && AreNumbers(row, 1) => Headerless(row.Count, 0, 1) with { TurnoverInr = 5, Volume = 6, Trades = 7 },
            5 when isDated && AreNumbers(row, 1) => Headerless(row.Count, 0, 1),
            6 when isDated && AreNumbers(row, 1) => Headerless(row.Count, 0, 1) with { Volume = 5 },
            7 when isDated && TimeText.TryParseClock(row[1], out _) && AreNumbers(row, 2) =>
                Headerless(row.Count, 0, 2) with { Time = 1, Volume = 6 },
            7 when !isDated && TimeText.TryParse(row[1], out _) && AreNumbers(row, 2) =>
                Headerless(row.Count, 1, 2) with { Symbol = 0, Volume = 6 },
            _ => null,
        };
    }

    private static VendorColumns Headerless(int count, int date, int open) =>
        new() { HasHeader = false, Count = count, Date = date, Open = open, High = open + 1, Low = open + 2, Close = open + 3 };

    private static bool AreNumbers(CsvFields row, int first)
    {
        for (int column = first; column < row.Count; column++)
        {
            if (!Values.TryParseNumber(row[column], out _))
                return false;
        }

        return true;
    }

    // Close.1 is what a data frame makes of a second Close; letters are what is left of any name.
    [GeneratedRegex(@"\.[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered { get; }

    [GeneratedRegex("[^A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex NotLetters { get; }
}

using System.Text;
using System.Text.Json;
using TradingChitti.Market.Nse;

namespace TradingChitti.Market.Vendor;

/// <summary>Reads Yahoo's chart JSON: one instrument, daily or intraday, with prices adjusted for splits and the closes for dividends too.</summary>
internal static class YahooChartReader
{
    private const string NseSuffix = ".NS";
    private const int MinutesADay = 24 * 60;

    /// <summary>What the document holds, or null when it is no chart.</summary>
    internal static ReadOutcome? TryRead(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("chart", out JsonElement chart) || chart.ValueKind != JsonValueKind.Object)
            return null;
        if (chart.TryGetProperty("error", out JsonElement error) && error.ValueKind == JsonValueKind.Object)
            return new ReadOutcome.Refused($"Yahoo answered with an error: {Text(error, "description") ?? Text(error, "code") ?? "without words"}.");
        if (!chart.TryGetProperty("result", out JsonElement results) || results.ValueKind != JsonValueKind.Array || results.GetArrayLength() != 1)
            return new ReadOutcome.Refused("The chart does not hold exactly one result.");
        JsonElement result = results[0];
        if (!TryObject(result, "meta", out JsonElement meta) || Text(meta, "symbol") is not { Length: > 0 } yahooSymbol)
            return new ReadOutcome.Refused("The chart does not say whose it is: meta.symbol is missing.");
        if (Text(meta, "currency") is { } currency && currency != "INR")
            return new ReadOutcome.Refused($"The prices of {yahooSymbol} are in {currency}; only rupees are taken.");
        bool isIndex = yahooSymbol[0] == '^';
        if (!isIndex && !yahooSymbol.EndsWith(NseSuffix, StringComparison.Ordinal))
            return new ReadOutcome.Refused($"{yahooSymbol} does not trade on NSE; its symbol would end in {NseSuffix}.");
        if (MinutesOf(Text(meta, "dataGranularity") ?? "1d") is not { } minutes)
            return new ReadOutcome.Refused($"Bars of '{Text(meta, "dataGranularity")}' are not taken; days and minutes are.");
        string symbol = isIndex ? yahooSymbol : yahooSymbol[..^NseSuffix.Length];
        return ReadBars(result, symbol, minutes);
    }

    private static ReadOutcome ReadBars(JsonElement result, string symbol, int minutes)
    {
        if (!TryArray(result, "timestamp", out JsonElement[] times) || !TryObject(result, "indicators", out JsonElement indicators)
            || !TryArray(indicators, "quote", out JsonElement[] quotes) || quotes.Length != 1)
            return new ReadOutcome.Refused("The chart has no bars.");
        JsonElement quote = quotes[0];
        JsonElement[][] columns = new JsonElement[5][];
        string[] names = ["open", "high", "low", "close", "volume"];
        for (int i = 0; i < names.Length; i++)
        {
            if (!TryArray(quote, names[i], out columns[i]) || columns[i].Length != times.Length)
                return new ReadOutcome.Refused($"The chart has {times.Length} times and not as many values of '{names[i]}'.");
        }

        JsonElement[] closes = TryArray(indicators, "adjclose", out JsonElement[] lists) && lists.Length == 1
            && TryArray(lists[0], "adjclose", out JsonElement[] values) && values.Length == times.Length ? values : [];
        BarTableBuilder bars = new(times.Length);
        Dictionary<DateOnly, double> adjusted = [];
        byte[] name = Encoding.UTF8.GetBytes(symbol);
        for (int i = 0; i < times.Length; i++)
        {
            if (bars.IsFull)
                return new ReadOutcome.Refused($"The chart has more than {BarTableBuilder.MaximumRows} bars.");
            Add(bars, adjusted, name, i, times[i], [.. columns.Select(column => column[i])], closes.Length > 0 ? closes[i] : default, minutes);
        }

        BarTable table = bars.Build();
        return table.Count == 0
            ? new ReadOutcome.Refused(bars.RowsRejected == 0 ? "The chart has no bars." : $"No bar could be used; the first: {bars.Rejections[0].Reason}.")
            : new ReadOutcome.VendorBars(
                VendorSources.Yahoo, minutes < MinutesADay ? minutes : ReadOutcome.VendorBars.Daily, Adjustment.Splits, table, adjusted)
            {
                RowsRead = times.Length,
                RowsRejected = bars.RowsRejected,
                Rejections = bars.Rejections,
            };
    }

    private static void Add(
        BarTableBuilder bars,
        Dictionary<DateOnly, double> adjusted,
        byte[] symbol,
        int entry,
        JsonElement time,
        JsonElement[] values,
        JsonElement adjustedClose,
        int minutes)
    {
        int line = entry + 1;
        if (time.ValueKind != JsonValueKind.Number || !time.TryGetInt64(out long seconds) || seconds is < 0 or > 4_102_444_800)
        {
            bars.Reject(line, $"timestamp of entry {line} is not seconds since 1970");
            return;
        }

        double[] numbers = [.. values.Select(value => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN)];
        if (numbers.Take(4).Any(number => !(Math.Abs(number) < 1e12)) || (!double.IsNaN(numbers[4]) && !(Math.Abs(numbers[4]) < 1e15)))
        {
            bars.Reject(line, $"entry {line} has no prices");
            return;
        }

        DateTime market = MarketCalendar.ToMarketTime(DateTimeOffset.FromUnixTimeSeconds(seconds)).DateTime;
        DateOnly session = DateOnly.FromDateTime(market);
        bool isTaken = bars.Add(line, new NewBar
        {
            Symbol = symbol,
            Series = "EQ"u8,
            Session = session,
            StartMinute = minutes < MinutesADay ? market.Hour * 60 + market.Minute : BarTable.Absent,
            Open = Units(numbers[0]),
            High = Units(numbers[1]),
            Low = Units(numbers[2]),
            Close = Units(numbers[3]),
            Volume = double.IsNaN(numbers[4]) ? 0 : (long)numbers[4],
        });
        if (isTaken && adjustedClose.ValueKind == JsonValueKind.Number && adjustedClose.GetDouble() is > 0 and < 1e12)
            adjusted.TryAdd(session, adjustedClose.GetDouble());
    }

    private static long Units(double rupees) => (long)Math.Round(rupees * BarTable.UnitsPerRupee);

    private static int? MinutesOf(string granularity) => granularity switch
    {
        "1d" => MinutesADay,
        "1m" => 1,
        "2m" => 2,
        "5m" => 5,
        "15m" => 15,
        "30m" => 30,
        "60m" or "1h" => 60,
        _ => null,
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool TryObject(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value) && value.ValueKind == JsonValueKind.Object;
    }

    private static bool TryArray(JsonElement element, string name, out JsonElement[] values)
    {
        bool isArray = element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value)
            && value.ValueKind == JsonValueKind.Array;
        values = isArray ? [.. element.GetProperty(name).EnumerateArray()] : [];
        return isArray;
    }
}

using System.Text;
using System.Text.Json;
using TradingChitti.Market.Vendor;

namespace TradingChitti.Market.Nse;

/// <summary>
/// Reads lists of holidays in JSON: the exchange's own (<c>[{tradingDate, description}]</c>, alone or under <c>CM</c>), years of dates
/// (<c>{holidays: {"2026": [...]}}</c>) and a plain list (<c>{dates: [...]}</c>).
/// </summary>
internal static class HolidayReader
{
    private const string UnnamedHoliday = "Holiday";

    internal static ReadOutcome Read(byte[] content)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(content.AsMemory(content.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            return YahooChartReader.TryRead(document.RootElement)
                ?? SubjectReader.TryRead(document.RootElement)
                ?? Read(document.RootElement);
        }
        catch (JsonException broken)
        {
            return new ReadOutcome.Refused($"The JSON is broken or cut off: {broken.Message}", (int?)broken.LineNumber + 1);
        }
    }

    private static ReadOutcome Read(JsonElement root)
    {
        Dictionary<DateOnly, string> days = [];
        RejectionLog rejections = new();
        int read = 0;
        foreach (JsonElement entry in Entries(root))
        {
            read++;
            JsonElement date = entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("tradingDate", out JsonElement named) ? named : entry;
            string? text = date.ValueKind == JsonValueKind.String ? date.GetString() : null;
            string? note = entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("description", out JsonElement described)
                && described.ValueKind == JsonValueKind.String ? described.GetString() : null;
            if (text is null || !Values.TryParseDate(Encoding.UTF8.GetBytes(text), out DateOnly day))
                rejections.Add(read, $"entry {read}: '{date.ToString()}' is not a date");
            else
                days[day] = string.IsNullOrWhiteSpace(note) ? UnnamedHoliday : note.Trim();
        }

        if (days.Count == 0)
            return new ReadOutcome.Refused("No list of holidays was found in the JSON.");
        return new ReadOutcome.HolidayList([.. days.OrderBy(day => day.Key).Select(day => new MarketDay(day.Key, false, day.Value))])
        {
            RowsRead = read,
            RowsRejected = rejections.Count,
            Rejections = rejections.First,
        };
    }

    private static IEnumerable<JsonElement> Entries(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return root.EnumerateArray();
        foreach (string property in (string[])["CM", "dates"])
        {
            if (root.TryGetProperty(property, out JsonElement list) && list.ValueKind == JsonValueKind.Array)
                return root.GetProperty(property).EnumerateArray();
        }

        return root.TryGetProperty("holidays", out JsonElement years) && years.ValueKind == JsonValueKind.Object
            ? years.EnumerateObject().Where(year => year.Value.ValueKind == JsonValueKind.Array).SelectMany(year => year.Value.EnumerateArray())
            : [];
    }
}

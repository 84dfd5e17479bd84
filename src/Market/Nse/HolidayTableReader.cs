using TradingChitti.Market.Vendor;

namespace TradingChitti.Market.Nse;

/// <summary>Reads a table of holidays: a date and the occasion, under any of their usual names.</summary>
internal static class HolidayTableReader
{
    private static readonly string[] DateNames = ["Date", "Holiday Date", "tradingDate", "Trading Date"];
    private static readonly string[] OccasionNames = ["Description", "Holiday", "Occasion", "Purpose", "Holidays", "Name", "Reason"];

    internal static ReadOutcome? TryRead(CsvHeader header, CsvText text)
    {
        int date = DateNames.Select(header.IndexOf).FirstOrDefault(column => column >= 0, -1);
        int occasion = OccasionNames.Select(header.IndexOf).FirstOrDefault(column => column >= 0, -1);
        if (date < 0 || occasion < 0 || header.IndexOf("Close") >= 0 || header.IndexOf("Symbol") >= 0)
            return null;
        return new ListReader<MarketDay>(header).Read(
            text,
            (CsvFields fields, out string reason) =>
            {
                reason = TimeText.TryParse(fields[date], out RowTime day) ? "" : $"date '{fields.Text(date)}' is not one";
                string note = fields.Text(occasion).Trim();
                return new(day.Day, false, note.Length == 0 ? "Holiday" : note);
            },
            day => $"{day.Day:yyyy-MM-dd}",
            days => new ReadOutcome.HolidayList([.. days.OrderBy(day => day.Day)]));
    }
}

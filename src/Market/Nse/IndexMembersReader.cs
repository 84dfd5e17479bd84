using TradingChitti.Market.Vendor;

namespace TradingChitti.Market.Nse;

/// <summary>Reads a table of several indices and their members as downloaded on one day: INDICES, SYMBOL, CATEGORY, DOWNLOAD_DATE.</summary>
internal static class IndexMembersReader
{
    internal static ReadOutcome? TryRead(CsvHeader header, CsvText text)
    {
        if (!header.HasAll("INDICES", "SYMBOL", "DOWNLOAD_DATE"))
            return null;
        int index = header.IndexOf("INDICES"), symbol = header.IndexOf("SYMBOL"), date = header.IndexOf("DOWNLOAD_DATE");
        int category = header.IndexOf("CATEGORY");
        return new ListReader<IndexMember>(header).Read(
            text,
            (CsvFields fields, out string reason) =>
            {
                (string name, string code) = (fields.Text(index).ToUpperInvariant(), fields.Text(symbol));
                bool isDated = TimeText.TryParse(fields[date], out RowTime day);
                reason = name.Length is 0 or > 64 ? "no index"
                    : code.Length is 0 or > 32 ? "no symbol"
                    : !isDated ? $"DOWNLOAD_DATE '{fields.Text(date)}' is not a date"
                    : "";
                return new(name, fields.Text(category), code, day.Day);
            },
            member => $"{member.IndexName} {member.Symbol} of {member.AsOf:yyyy-MM-dd}",
            members => new ReadOutcome.IndexMembers(members));
    }
}

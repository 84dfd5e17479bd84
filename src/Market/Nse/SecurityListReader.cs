namespace TradingChitti.Market.Nse;

/// <summary>Reads the exchange's list of equities, <c>EQUITY_L.csv</c>.</summary>
internal static class SecurityListReader
{
    internal static ReadOutcome? TryRead(CsvHeader header, CsvText text)
    {
        if (!header.HasAll("SYMBOL", "NAME OF COMPANY", "SERIES", "ISIN NUMBER"))
            return null;
        int symbol = header.IndexOf("SYMBOL"), name = header.IndexOf("NAME OF COMPANY"), series = header.IndexOf("SERIES");
        int isin = header.IndexOf("ISIN NUMBER"), listed = header.IndexOf("DATE OF LISTING"), face = header.IndexOf("FACE VALUE");
        ListReader<ListedSecurity> list = new(header);
        HashSet<string> isins = new(StringComparer.Ordinal);
        return list.Read(
            text,
            (CsvFields fields, out string reason) =>
            {
                (string code, string number) = (fields.Text(symbol), fields.Text(isin));
                DateOnly? listedOn = Values.TryParseDate(fields[listed], out DateOnly day) ? day : null;
                decimal? faceValue = Values.TryParseRupees(fields[face], out long units) ? BarTable.ToRupees(units) : null;
                reason = code.Length is 0 or > 32 ? "no symbol"
                    : !Isin.IsWellFormed(number) ? $"ISIN '{number}' is not well formed"
                    : !isins.Add(number) ? $"ISIN {number} appears twice"
                    : "";
                return new(code, fields.Text(name), fields.Text(series), listedOn, number, faceValue);
            },
            security => security.Symbol,
            securities => new ReadOutcome.SecurityList(securities));
    }
}

namespace TradingChitti.Market.Nse;

/// <summary>Reads the constituents of one index, <c>ind_nifty50list.csv</c>.</summary>
internal static class IndexListReader
{
    internal static ReadOutcome? TryRead(CsvHeader header, CsvText text, string fileName)
    {
        if (!header.HasAll("Company Name", "Industry", "Symbol", "Series", "ISIN Code"))
            return null;
        int name = header.IndexOf("Company Name"), industry = header.IndexOf("Industry"), symbol = header.IndexOf("Symbol");
        int series = header.IndexOf("Series"), isin = header.IndexOf("ISIN Code");
        ListReader<IndexConstituent> list = new(header);
        HashSet<string> isins = new(StringComparer.Ordinal);
        return list.Read(
            text,
            (CsvFields fields, out string reason) =>
            {
                (string code, string number) = (fields.Text(symbol), fields.Text(isin));
                reason = code.Length is 0 or > 32 ? "no symbol"
                    : !Isin.IsWellFormed(number) ? $"ISIN '{number}' is not well formed"
                    : !isins.Add(number) ? $"ISIN {number} appears twice"
                    : "";
                return new(code, fields.Text(name), fields.Text(industry), fields.Text(series), number);
            },
            constituent => constituent.Symbol,
            constituents => new ReadOutcome.IndexList(FileNames.Index(fileName), constituents, FileNames.Day(fileName)));
    }
}

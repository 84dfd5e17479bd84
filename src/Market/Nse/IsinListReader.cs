namespace TradingChitti.Market.Nse;

/// <summary>Reads pairs of ISIN and symbol, current or former.</summary>
internal static class IsinListReader
{
    internal static ReadOutcome? TryRead(CsvHeader header, CsvText text)
    {
        if (header.Count != 2 || !header.HasAll("ISIN", "SYMBOL"))
            return null;
        int isin = header.IndexOf("ISIN"), symbol = header.IndexOf("SYMBOL");
        Dictionary<string, string> symbols = new(StringComparer.Ordinal);
        return new ListReader<IsinSymbol>(header).Read(
            text,
            (CsvFields fields, out string reason) =>
            {
                IsinSymbol pair = new(fields.Text(isin), fields.Text(symbol));
                reason = pair.Symbol.Length is 0 or > 32 ? "no symbol"
                    : !Isin.IsWellFormed(pair.Isin) ? $"ISIN '{pair.Isin}' is not well formed"
                    : symbols.TryGetValue(pair.Isin, out string? other) && other == pair.Symbol ? $"{pair.Isin} {pair.Symbol} appears twice"
                    : "";
                if (reason.Length == 0)
                    symbols[pair.Isin] = pair.Symbol;
                return pair;
            },
            pair => $"{pair.Isin} {pair.Symbol}",
            pairs => new ReadOutcome.IsinList(pairs));
    }
}

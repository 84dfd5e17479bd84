namespace TradingChitti.Market.Nse;

/// <summary>
/// Reads the exchange's list of symbol changes, <c>symbolchange.csv</c>: company, old symbol, new symbol, day; with a header of
/// <c>SM_KEY_SYMBOL</c> and its kin, or without any.
/// </summary>
internal static class SymbolChangeReader
{
    private const int Columns = 4;

    internal static ReadOutcome? TryRead(CsvHeader header, ReadOnlySpan<byte> content)
    {
        CsvText text = new(content, stackalloc int[CsvFields.MaximumColumns]);
        (int name, int old, int successor, int day) = (0, 1, 2, 3);
        if (header.HasAll("SM_KEY_SYMBOL", "SM_NEW_SYMBOL", "SM_APPLICABLE_FROM"))
        {
            text.TryNext(out _);
            (old, successor, day) = (header.IndexOf("SM_KEY_SYMBOL"), header.IndexOf("SM_NEW_SYMBOL"), header.IndexOf("SM_APPLICABLE_FROM"));
            name = header.IndexOf("SYMB_COMPANY_NAME");
        }
        else
        {
            CsvText first = new(content, stackalloc int[CsvFields.MaximumColumns]);
            if (header.Count != Columns || !first.TryNext(out CsvFields fields) || !Values.TryParseDate(fields[day], out _))
                return null;
        }

        return new ListReader<SymbolChange>(header).Read(
            text,
            (CsvFields fields, out string reason) =>
            {
                (string from, string to) = (fields.Text(old).ToUpperInvariant(), fields.Text(successor).ToUpperInvariant());
                reason = !Values.TryParseDate(fields[day], out DateOnly on) ? $"'{fields.Text(day)}' is not a date"
                    : from.Length is 0 or > 32 || to.Length is 0 or > 32 ? "no symbol"
                    : from == to ? $"{from} is changed into itself"
                    : "";
                return new(from, to, on, fields.Text(name));
            },
            change => $"{change.OldSymbol} to {change.NewSymbol} on {change.On:yyyy-MM-dd}",
            changes => new ReadOutcome.SymbolChanges([.. changes.OrderBy(change => change.On).ThenBy(change => change.OldSymbol, StringComparer.Ordinal)]));
    }
}

using System.Globalization;

namespace TradingChitti.Market.Nse;

/// <summary>
/// Reads a plain table of corporate actions: <c>symbol,ex_date,kind,ratio,amount</c>. The ratio of a split is of face values (10:2), of bonus and
/// rights new to held (1:15), of a demerger what earlier prices are divided by (1.0834 or 13/12). The amount is the dividend, or the
/// price of a rights share, in rupees.
/// </summary>
internal static class ActionTableReader
{
    internal static ReadOutcome? TryRead(CsvHeader header, CsvText text)
    {
        (int symbol, int exDate, int kind) = (header.IndexOf("symbol"), header.IndexOf("ex_date"), header.IndexOf("kind"));
        (int ratio, int amount) = (header.IndexOf("ratio"), header.IndexOf("amount"));
        if (symbol < 0 || exDate < 0 || kind < 0 || (ratio < 0 && amount < 0))
            return null;
        ActionList actions = new();
        int read = 0;
        while (text.TryNext(out CsvFields fields))
        {
            read++;
            if (fields.Count < header.Count && text.AtEnd)
                return ListReader<SymbolAction>.CutOff(text.Line, fields.Count, header.Count);
            string? fault = fields.Count != header.Count ? $"{fields.Count} columns where the header has {header.Count}"
                : fields.Text(symbol).Length is 0 or > 32 ? "no symbol"
                : !Values.TryParseDate(fields[exDate], out DateOnly day) ? $"ex_date '{fields.Text(exDate)}' is not a date"
                : Take(actions, text.Line, fields.Text(symbol), day, fields.Text(kind), fields.Text(ratio), fields.Text(amount));
            if (fault is not null)
                actions.Reject(text.Line, fault);
        }

        return actions.Outcome(read);
    }

    /// <summary>Takes a row, or says why not.</summary>
    private static string? Take(ActionList actions, int line, string symbol, DateOnly day, string kind, string ratio, string amount)
    {
        double cash = double.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : 0;
        bool hasRatio = TryRatio(ratio, out double first, out double second);
        CorporateAction? action = kind.ToLowerInvariant() switch
        {
            ActionKinds.Split when hasRatio => CorporateAction.Split(day, first, second),
            ActionKinds.Bonus when hasRatio => CorporateAction.Bonus(day, first, second),
            ActionKinds.Demerger or ActionKinds.SplitOrBonus when hasRatio => new(day, kind.ToLowerInvariant(), first / second),
            ActionKinds.Rights when hasRatio && cash > 0 => CorporateAction.Rights(day, first, second, cash),
            ActionKinds.Dividend when cash > 0 => CorporateAction.Dividend(day, cash),
            _ => null,
        };
        if (action is { } known)
            actions.Add(line, symbol, known);
        return action is not null ? null
            : ActionKinds.All.Contains(kind, StringComparer.OrdinalIgnoreCase) ? $"a {kind} is not told by ratio '{ratio}' and amount '{amount}'"
            : $"kind '{kind}' is none of {string.Join(", ", ActionKinds.All)}";
    }

    private static bool TryRatio(string text, out double first, out double second)
    {
        second = 1;
        string[] parts = text.Split(':', '/');
        return TryNumber(parts[0], out first) && parts.Length <= 2 && (parts.Length < 2 || TryNumber(parts[1], out second));
    }

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value is > 0 and < 100_000;
}

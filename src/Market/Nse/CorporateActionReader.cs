using System.Globalization;

namespace TradingChitti.Market.Nse;

/// <summary>Reads a table of splits, bonuses and demergers: symbol, ex-date and what earlier prices are divided by.</summary>
internal static class CorporateActionReader
{
    // A split or bonus is a ratio of small whole numbers; a demerger's is what the market made of it.
    private const int LargestRatioDenominator = 10;

    internal static ReadOutcome? TryRead(CsvHeader header, CsvText text)
    {
        if (!header.HasAll("symbol", "ex_date", "raw_price_divisor"))
            return null;
        int symbol = header.IndexOf("symbol"), exDate = header.IndexOf("ex_date"), divisor = header.IndexOf("raw_price_divisor");
        int fraction = header.IndexOf("approx_fraction");
        return new ListReader<SymbolAction>(header).Read(
            text,
            (CsvFields fields, out string reason) =>
            {
                reason = "";
                string code = fields.Text(symbol);
                if (code.Length is 0 or > 32)
                    reason = "no symbol";
                if (!Values.TryParseDate(fields[exDate], out DateOnly day))
                    reason = $"ex_date '{fields.Text(exDate)}' is not a date";
                if (!Values.TryParseNumber(fields[divisor], out double raw) || raw <= 0)
                    reason = $"raw_price_divisor '{fields.Text(divisor)}' is not a number above zero";
                bool whole = TryRatio(fraction < 0 ? "" : fields.Text(fraction), out double exact) && Math.Abs(exact / raw - 1) < 0.001;
                return new(code, whole ? new(day, ActionKinds.SplitOrBonus, exact) : new(day, ActionKinds.Demerger, raw));
            },
            action => $"{action.Symbol} {action.Action.ExDate:yyyy-MM-dd}",
            actions => new ReadOutcome.CorporateActions(actions));
    }

    private static bool TryRatio(string text, out double ratio)
    {
        ratio = 0;
        string[] parts = text.Split('/');
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int numerator))
            return false;
        int denominator = 1;
        if (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out denominator))
            return false;
        if (denominator is 0 or > LargestRatioDenominator || numerator == 0)
            return false;
        ratio = (double)numerator / denominator;
        return true;
    }
}

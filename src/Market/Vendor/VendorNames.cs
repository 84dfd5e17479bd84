using System.Text.RegularExpressions;

namespace TradingChitti.Market.Vendor;

/// <summary>The symbol in the name of a vendor's file.</summary>
internal static partial class VendorNames
{
    private const int LongestSymbol = 32;

    /// <summary>
    /// The symbol of <c>TCS_1min_from_ticks_2021.csv.gz</c>, <c>nifty_50.csv</c> (<c>NIFTY 50</c>) or <c>INFY_16_April.csv</c>: what stands before
    /// the first word that speaks of time. Null when nothing usable does.
    /// </summary>
    internal static string? Symbol(string fileName)
    {
        string stem = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        stem = Extension.Replace(stem, "").ToUpperInvariant();
        Match time = TimeWord.Match(stem);
        string symbol = (time.Success ? stem[..time.Index] : stem).Replace('_', ' ').Trim();
        return symbol.Length is > 0 and <= LongestSymbol && SymbolPattern.IsMatch(symbol) ? symbol : null;
    }

    [GeneratedRegex(@"(\.(csv|txt|json|gz|zip|tsv))+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension { get; }

    [GeneratedRegex(
        @"_(?:[0-9]+(?:MIN|MINUTE|M|H|HOUR|D|DAY)S?|MINUTE|HOURLY|DAILY|INTRADAY|FROM|TICKS?|(?:19|20)[0-9]{2}[0-9-]*"
        + @"|[0-9]{1,2}_(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*)(?:_|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex TimeWord { get; }

    [GeneratedRegex("^[A-Z0-9^][A-Z0-9&. -]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolPattern { get; }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace TradingChitti.Market.Nse;

/// <summary>What only the name of a file says.</summary>
internal static partial class FileNames
{
    /// <summary>The symbol of <c>M&amp;M.csv.gz</c>, or null when the name is not a symbol.</summary>
    internal static string? Symbol(string name)
    {
        string stem = Stem(name).ToUpperInvariant();
        return SymbolPattern.IsMatch(stem) ? stem : null;
    }

    /// <summary>The index of <c>ind_nifty50list.csv</c> as the exchange spells it: <c>NIFTY 50</c>.</summary>
    internal static string Index(string name)
    {
        string stem = Stem(name).ToLowerInvariant();
        Match match = IndexPattern.Match(stem);
        if (!match.Success)
            return stem.Replace('_', ' ').ToUpperInvariant();
        string words = WordPattern.Replace(match.Groups["index"].Value.Replace('_', ' '), " $0 ").Trim();
        return SpacePattern.Replace($"NIFTY {words}", " ").Trim().ToUpperInvariant();
    }

    /// <summary>The day of <c>ind_nifty500list_2026-08-03.csv</c>; of a month alone its last day, since nothing may be known too early.</summary>
    internal static DateOnly? Day(string name)
    {
        Match match = DayPattern.Match(Stem(name));
        if (!match.Success)
            return null;
        int year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        int month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        int last = DateTime.DaysInMonth(year, month);
        int day = match.Groups["day"].Success ? int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) : last;
        return day >= 1 && day <= last ? new(year, month, day) : null;
    }

    private static string Stem(string name)
    {
        string stem = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        foreach (string extension in (ReadOnlySpan<string>)[".gz", ".zip", ".csv", ".txt"])
        {
            if (stem.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                stem = stem[..^extension.Length];
        }

        return stem;
    }

    [GeneratedRegex("^[A-Z0-9][A-Z0-9&_.-]{0,31}$", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolPattern { get; }

    [GeneratedRegex("^(?:ind_)?nifty_?(?<index>[a-z0-9_]*?)_?list", RegexOptions.CultureInvariant)]
    private static partial Regex IndexPattern { get; }

    [GeneratedRegex(
        "[0-9]+|smallcap|midcap|largemid|microcap|total|market|next|bank|auto|pharma|metal|realty|energy|infra", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern { get; }

    [GeneratedRegex(
        "(?<![0-9])(?<year>(?:19|20)[0-9]{2})-?(?<month>0[1-9]|1[0-2])(?:-?(?<day>[0-3][0-9]))?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern { get; }

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex SpacePattern { get; }
}

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

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex SpacePattern { get; }
}

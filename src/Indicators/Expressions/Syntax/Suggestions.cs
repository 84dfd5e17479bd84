namespace TradingChitti.Indicators.Expressions.Syntax;

/// <summary>The nearest known name to one that is not known.</summary>
internal static class Suggestions
{
    private const int LongestName = 64;
    private const int QuotedLength = 40;

    /// <summary>The candidate with the fewest edits, if few enough for the length of the name; otherwise null.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName)
            return null;
        int allowed = name.Length switch
        {
            <= 2 => 1,
            <= 5 => 2,
            _ => 3,
        };
        return candidates
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= allowed)
            .Select(candidate => (Name: candidate, Edits: Edits(name, candidate)))
            .Where(candidate => candidate.Edits <= allowed && candidate.Edits < Math.Max(name.Length, candidate.Name.Length))
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name[0] == name[0] ? 0 : 1)
            .ThenBy(candidate => Math.Abs(candidate.Name.Length - name.Length))
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>A name as a message quotes it.</summary>
    public static string Shortened(string name) => name.Length <= QuotedLength ? name : $"{name.AsSpan(0, QuotedLength - 3)}...";

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one into the other (optimal string alignment).</summary>
    public static int Edits(string from, string to)
    {
        int[] beforeLast = new int[to.Length + 1];
        int[] last = new int[to.Length + 1];
        int[] row = new int[to.Length + 1];
        for (int j = 0; j <= to.Length; j++)
            last[j] = j;
        for (int i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replace = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[to.Length];
    }
}

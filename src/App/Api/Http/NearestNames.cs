namespace TradingChitti.App.Api.Http;

/// <summary>Known names near a name that is not known: those that begin so, then those few edits away.</summary>
public static class NearestNames
{
    private const int Most = 5;
    private const int LongestName = 64;

    public static IReadOnlyList<string> Of(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestName)
            return [];
        int farthest = Math.Max(1, name.Length / 3);
        return
        [
            .. known
                .Where(candidate => candidate.Length <= LongestName)
                .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
                .Where(candidate => candidate.Distance <= farthest)
                .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Take(Most)
                .Select(candidate => candidate.Name),
        ];
    }

    // Optimal string alignment, ignoring case; a name that merely goes on longer is as near as one edit.
    private static int Distance(string name, string candidate)
    {
        if (candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            return candidate.Length == name.Length ? 0 : 1;
        int width = candidate.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        Span<int> beforePrevious = rows[..width], previous = rows[width..(2 * width)], current = rows[(2 * width)..];
        for (int j = 0; j < width; j++)
            previous[j] = j;
        for (int i = 1; i <= name.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j < width; j++)
            {
                bool same = Same(name[i - 1], candidate[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(name[i - 1], candidate[j - 2]) && Same(name[i - 2], candidate[j - 1]))
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
            }

            Span<int> oldest = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = oldest;
        }

        return previous[width - 1];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}

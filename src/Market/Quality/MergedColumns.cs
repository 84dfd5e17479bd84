namespace TradingChitti.Market.Quality;

/// <summary>Tells a table in which several instruments were joined.</summary>
public static class MergedColumns
{
    /// <summary>
    /// The first price column that is there more than once, also as a joining tool numbers it (<c>Close.1</c>); null when none is.
    /// </summary>
    /// <param name="header">Column names.</param>
    public static string? Find(IReadOnlyList<string> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (string column in header)
        {
            int dot = column.LastIndexOf('.');
            string name = dot > 0 && int.TryParse(column[(dot + 1)..], out _) ? column[..dot].Trim() : column.Trim();
            if (name.Length > 0 && !seen.Add(name) && name.ToUpperInvariant() is "OPEN" or "HIGH" or "LOW" or "CLOSE" or "ADJ CLOSE")
                return name;
        }

        return null;
    }
}

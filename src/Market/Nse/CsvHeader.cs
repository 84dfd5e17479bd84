namespace TradingChitti.Market.Nse;

/// <summary>The column names of a CSV text, compared without case.</summary>
internal sealed class CsvHeader
{
    private readonly string[] _names;

    private CsvHeader(string[] names) => _names = names;

    internal int Count => _names.Length;

    /// <summary>Takes the fields of a header line; null when it has too many columns to be one.</summary>
    internal static CsvHeader? TryParse(CsvFields fields)
    {
        if (fields.Count > CsvFields.MaximumColumns)
            return null;
        string[] names = new string[fields.Count];
        for (int i = 0; i < names.Length; i++)
            names[i] = fields.Text(i);
        return new(names);
    }

    /// <summary>The column of a name; −1 when the header lacks it or <paramref name="name"/> is null.</summary>
    internal int IndexOf(string? name) =>
        name is null ? -1 : Array.FindIndex(_names, column => column.Equals(name, StringComparison.OrdinalIgnoreCase));

    internal bool HasAll(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (IndexOf(name) < 0)
                return false;
        }

        return true;
    }

    /// <summary>The first names, for a message.</summary>
    public override string ToString() =>
        string.Join(',', _names.Take(6).Select(name => name.Length > 30 ? name[..30] + "…" : name)) + (_names.Length > 6 ? ",…" : "");
}

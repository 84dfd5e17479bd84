using System.Text;

namespace TradingChitti.Market.Nse;

/// <summary>The fields of one CSV line, without surrounding spaces and quotes.</summary>
internal readonly ref struct CsvFields
{
    /// <summary>More columns than any market file has.</summary>
    internal const int MaximumColumns = 128;

    private readonly ReadOnlySpan<byte> _text;
    private readonly ReadOnlySpan<int> _commas;
    private readonly int _start;

    /// <summary>Takes a line whose commas are known.</summary>
    /// <param name="text">A text that ends where the line ends.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="commas">Where its commas lie, as many as there is room for.</param>
    /// <param name="count">How many commas the line has.</param>
    internal CsvFields(ReadOnlySpan<byte> text, int start, ReadOnlySpan<int> commas, int count)
    {
        _text = text;
        _start = start;
        _commas = commas[..Math.Min(count, commas.Length)];
        Count = count + 1;
    }

    internal int Count { get; }

    /// <summary>Length of the line in bytes, without its end.</summary>
    internal int LineBytes => _text.Length - _start;

    /// <summary>A field by column, empty for a column the file does not have (−1).</summary>
    internal ReadOnlySpan<byte> this[int column]
    {
        get
        {
            if (column < 0)
                return default;
            int start = column == 0 ? _start : _commas[column - 1] + 1;
            int end = column < _commas.Length ? _commas[column] : _text.Length;
            return Trim(_text[start..end]);
        }
    }

    /// <summary>Splits a line in which a field in double quotes may hold commas.</summary>
    /// <param name="text">A text that ends where the line ends.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="commas">Receives where the separating commas lie.</param>
    internal static CsvFields Quoted(ReadOnlySpan<byte> text, int start, Span<int> commas)
    {
        int count = 0;
        for (int end = FieldEnd(text, start); end < text.Length; end = FieldEnd(text, end + 1))
        {
            if (count < commas.Length)
                commas[count] = end;
            count++;
        }

        return new(text, start, commas, count);
    }

    internal string Text(int column)
    {
        string text = Encoding.UTF8.GetString(this[column]);
        return text.Contains("\"\"", StringComparison.Ordinal) ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>The bytes of a field whose doubled quotes stand for one.</summary>
    internal ReadOnlySpan<byte> Utf8(int column)
    {
        ReadOnlySpan<byte> field = this[column];
        return field.IndexOf("\"\""u8) < 0 ? field : Encoding.UTF8.GetBytes(Text(column));
    }

    private static int FieldEnd(ReadOnlySpan<byte> line, int start)
    {
        int first = line[start..].IndexOfAnyExcept((byte)' ');
        if (first >= 0 && line[start + first] == '"')
        {
            int quote = start + first + 1;
            while (true)
            {
                int next = line[quote..].IndexOf((byte)'"');
                if (next < 0)
                    return line.Length;
                quote += next + 1;
                if (quote >= line.Length || line[quote] != '"')
                    break;
                quote++; // a doubled quote stands for itself
            }

            start = quote;
        }

        int comma = line[start..].IndexOf((byte)',');
        return comma < 0 ? line.Length : start + comma;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field)
    {
        if (field is [> (byte)'"', .., > (byte)'"'] or [> (byte)'"'])
            return field;
        while (field is [(byte)' ' or (byte)'\t', ..])
            field = field[1..];
        while (field is [.., (byte)' ' or (byte)'\t'])
            field = field[..^1];
        return field is [(byte)'"', .., (byte)'"'] ? field[1..^1] : field;
    }
}

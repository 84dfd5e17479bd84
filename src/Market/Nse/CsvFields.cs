using System.Text;

namespace TradingChitti.Market.Nse;

/// <summary>The fields of one CSV line, without surrounding spaces and quotes.</summary>
internal readonly ref struct CsvFields
{
    /// <summary>More columns than any market file has.</summary>
    internal const int MaximumColumns = 128;

    private readonly ReadOnlySpan<byte> _line;
    private readonly ReadOnlySpan<Range> _fields;

    /// <summary>Splits a line; a field in double quotes may hold commas.</summary>
    /// <param name="line">One line without its end.</param>
    /// <param name="buffer">Room for <see cref="MaximumColumns"/> ranges, overwritten.</param>
    internal CsvFields(ReadOnlySpan<byte> line, Span<Range> buffer)
    {
        _line = line;
        int position = 0;
        while (true)
        {
            int end = FieldEnd(line, position);
            if (Count < buffer.Length)
                buffer[Count] = Trim(line, position, end);
            Count++;
            if (end == line.Length)
                break;
            position = end + 1;
        }

        _fields = buffer[..Math.Min(Count, buffer.Length)];
    }

    internal int Count { get; }

    /// <summary>A field by column, empty for a column the file does not have (−1).</summary>
    internal ReadOnlySpan<byte> this[int column] => column < 0 ? default : _line[_fields[column]];

    internal string Text(int column)
    {
        string text = Encoding.UTF8.GetString(this[column]);
        return text.Contains("\"\"", StringComparison.Ordinal) ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
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

    private static Range Trim(ReadOnlySpan<byte> line, int start, int end)
    {
        while (start < end && line[start] is (byte)' ' or (byte)'\t')
            start++;
        while (end > start && line[end - 1] is (byte)' ' or (byte)'\t')
            end--;
        return end - start >= 2 && line[start] == '"' && line[end - 1] == '"' ? (start + 1)..(end - 1) : start..end;
    }
}

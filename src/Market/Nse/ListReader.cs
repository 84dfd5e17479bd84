namespace TradingChitti.Market.Nse;

/// <summary>Turns one line into one entry; <paramref name="reason"/> is empty when the entry is good.</summary>
internal delegate TEntry EntryParser<out TEntry>(CsvFields fields, out string reason);

/// <summary>Reads a reference list: one entry a line, keyed, with what was refused and why.</summary>
internal sealed class ListReader<TEntry>(CsvHeader header)
{
    /// <summary>What of a good entry was left out and why, for the log; empty for nothing.</summary>
    internal Func<TEntry, string> LeftOut { get; init; } = _ => "";

    internal ReadOutcome Read(
        CsvText text, EntryParser<TEntry> parse, Func<TEntry, string> keyOf, Func<IReadOnlyList<TEntry>, ReadOutcome> build)
    {
        RejectionLog rejections = new();
        List<TEntry> entries = [];
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        int read = 0;
        void Take(TEntry entry, int line)
        {
            entries.Add(entry);
            if (LeftOut(entry) is { Length: > 0 } remark)
                rejections.Note(line, remark);
        }

        while (text.TryNext(out CsvFields fields))
        {
            read++;
            if (fields.Count != header.Count)
            {
                if (fields.Count < header.Count && text.AtEnd)
                    return CutOff(text.Line, fields.Count, header.Count);
                rejections.Add(text.Line, $"{fields.Count} columns where the header has {header.Count}");
                continue;
            }

            TEntry entry = parse(fields, out string reason);
            if (reason.Length > 0)
                rejections.Add(text.Line, reason);
            else if (!lines.TryAdd(keyOf(entry), text.Line))
                rejections.Add(text.Line, $"duplicate of line {lines[keyOf(entry)]}: {keyOf(entry)}");
            else
                Take(entry, text.Line);
        }

        if (entries.Count == 0)
        {
            return new ReadOutcome.Refused(rejections.Count == 0
                ? "The file has a header and no rows."
                : $"No line could be used; the first, {rejections.First[0].Line}: {rejections.First[0].Reason}.");
        }

        return build(entries) with { RowsRead = read, RowsRejected = rejections.Count, Rejections = rejections.First };
    }

    /// <summary>What a file is whose last line is shorter than its header.</summary>
    internal static ReadOutcome CutOff(int line, int columns, int expected) =>
        new ReadOutcome.Refused($"The file is cut off: line {line}, the last, has {columns} of {expected} columns.", line);
}

namespace TradingChitti.Market.Nse;

/// <summary>Reads any market file, told apart by its content: packed or not, whole session or one symbol, prices or reference data.</summary>
public static class NseFile
{
    /// <summary>
    /// Reads a file completely. Content never makes it throw: what cannot be read is <see cref="ReadOutcome.Refused"/>, what cannot be used of a
    /// readable file is in <see cref="ReadOutcome.Rejections"/>.
    /// </summary>
    /// <param name="file">The bytes as published; gzip and zip are unpacked, within bounds.</param>
    /// <param name="name">The file's name. Only what no content says is taken from it: the symbol of a history, the name of an index.</param>
    public static ReadOutcome Read(byte[] file, string name)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(name);
        Unpacked unpacked = Unpacked.From(file);
        if (unpacked.Refusal is { } refusal)
            return new ReadOutcome.Refused(refusal);
        ReadOnlySpan<byte> content = unpacked.Content;
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];
        int start = content.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0)
            return new ReadOutcome.Refused("The file is empty.");
        return content[start..] switch
        {
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => new ReadOutcome.Refused("The file is UTF-16; market files are UTF-8."),
            [(byte)'<', ..] => new ReadOutcome.Refused("The address answered with a web page, not a market file."),
            [(byte)'{', ..] or [(byte)'[', ..] => HolidayReader.Read(unpacked.Content),
            _ => ReadCsv(content, name),
        };
    }

    private static ReadOutcome ReadCsv(ReadOnlySpan<byte> content, string name)
    {
        CsvText text = new(content, stackalloc int[CsvFields.MaximumColumns]);
        text.TryNext(out CsvFields first);
        if (CsvHeader.TryParse(first) is not { } header)
            return new ReadOutcome.Refused($"The first line has more than {CsvFields.MaximumColumns} columns; no market file has.", text.Line);
        if (BarLayout.Find(header) is { } layout)
        {
            if (layout.Symbol >= 0)
                return new BarReader(layout, null).Read(text, content.Count((byte)'\n'));
            return FileNames.Symbol(name) is { } symbol
                ? new BarReader(layout, symbol).Read(text, content.Count((byte)'\n'))
                : new ReadOutcome.Refused($"A history is named for its symbol, and '{name}' is not one.");
        }

        return SecurityListReader.TryRead(header, text)
            ?? IndexListReader.TryRead(header, text, name)
            ?? FundamentalsReader.TryRead(header, text)
            ?? CorporateActionReader.TryRead(header, text)
            ?? ActionTableReader.TryRead(header, text)
            ?? SubjectReader.TryRead(header, text)
            ?? new ReadOutcome.Refused($"No known layout has the header '{header}'.", text.Line);
    }
}

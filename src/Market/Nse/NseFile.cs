using System.Text;
using System.Text.Unicode;
using TradingChitti.Market.Vendor;

namespace TradingChitti.Market.Nse;

/// <summary>Reads any market file, told apart by its content: packed or not, whole session or one symbol, prices or reference data.</summary>
public static class NseFile
{
    /// <summary>The largest file taken, packed or not, in bytes.</summary>
    public const int MaximumBytes = Unpacked.MaximumBytes;

    /// <summary>
    /// Why a file that begins so is no market file, so that the rest need not be read: a text, neither packed nor JSON, without the end of its
    /// first line. Null when it may be one.
    /// </summary>
    /// <param name="beginning">The first bytes of a file that has more.</param>
    public static string? WhyNoTable(ReadOnlySpan<byte> beginning)
    {
        ReadOnlySpan<byte> text = beginning.StartsWith("\uFEFF"u8) ? beginning[3..] : beginning;
        bool isPackedOrJson = text is [0x1F, 0x8B, ..] or [(byte)'P', (byte)'K', ..] or [(byte)'{' or (byte)'[', ..];
        return isPackedOrJson || text.Contains((byte)'\n')
            ? null
            : $"Line 1 is longer than {beginning.Length} bytes and has more than {text.Count((byte)',')} columns; no market file's is.";
    }

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
            _ when !Utf8.IsValid(content) => NotUtf8(content),
            _ => ReadCsv(VendorFile.WithCommas(content), name),
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
            ?? SymbolChangeReader.TryRead(header, content)
            ?? IndexMembersReader.TryRead(header, text)
            ?? IsinListReader.TryRead(header, text)
            ?? QuarterlyResultsReader.TryRead(header, text)
            ?? VendorFile.TryRead(first, text, content.Count((byte)'\n'), name)
            ?? HolidayTableReader.TryRead(header, text)
            ?? UnusableTable.Describe(header, first)
            ?? new ReadOutcome.Refused($"No known layout has the header '{header}'.", text.Line);
    }

    // Where the encoding goes wrong is found line by line: no character spans two.
    private static ReadOutcome.Refused NotUtf8(ReadOnlySpan<byte> content)
    {
        int line = 1;
        foreach (Range range in content.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(content[range]))
            {
                string text = Encoding.Latin1.GetString(content[range][..Math.Min(60, content[range].Length)]);
                return new($"Line {line} is not UTF-8, the encoding of market files: '{text.Trim()}'.", line);
            }

            line++;
        }

        return new("The file is not UTF-8, the encoding of market files.");
    }
}

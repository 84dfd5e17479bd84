using TradingChitti.Market.Nse;

namespace TradingChitti.Market.Vendor;

/// <summary>Reads a CSV text in no layout of the exchange: bars or single trades by the names of their columns, or by the shape of the first row.</summary>
internal static class VendorFile
{
    /// <summary>Brings a text with semicolons or tabs between its columns into one with commas.</summary>
    internal static ReadOnlySpan<byte> WithCommas(ReadOnlySpan<byte> content)
    {
        int end = content.IndexOf((byte)'\n');
        ReadOnlySpan<byte> first = end < 0 ? content : content[..end];
        if (first.Contains((byte)','))
            return content;
        byte separator = first.Contains((byte)';') ? (byte)';' : (byte)'\t';
        if (!first.Contains(separator))
            return content;
        byte[] changed = new byte[content.Length];
        content.Replace(changed, separator, (byte)',');
        return changed;
    }

    /// <summary>What the text holds, or null when it is no table of prices.</summary>
    /// <param name="first">Its first line.</param>
    /// <param name="text">The text after that line.</param>
    /// <param name="lines">How many lines to expect.</param>
    /// <param name="fileName">The file's name, which gives the symbol where no column does.</param>
    internal static ReadOutcome? TryRead(CsvFields first, CsvText text, int lines, string fileName)
    {
        VendorColumns? columns = VendorColumns.FromHeader(first, out string? refusal);
        if (refusal is not null)
            return new ReadOutcome.Refused(refusal, text.Line);
        columns ??= VendorColumns.FromRow(first);
        return columns is null ? null
            : columns.IsTicks ? TickReader.Read(columns, text, fileName)
            : new VendorBarReader(columns, fileName).Read(text, first, lines);
    }
}

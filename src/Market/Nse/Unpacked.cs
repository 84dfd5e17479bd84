using System.IO.Compression;

namespace TradingChitti.Market.Nse;

/// <summary>A file's text, out of its gzip or zip where it is in one; or why it could not be had.</summary>
internal readonly record struct Unpacked(byte[] Content, string? Refusal)
{
    /// <summary>The largest text taken. A day of the whole market is under one megabyte, of derivatives under ten.</summary>
    internal const int MaximumBytes = 200 * 1024 * 1024;

    // The most repetitive real file packs 1:25.
    private const int MaximumRatio = 200;
    private const int RatioFloorBytes = 1024 * 1024;

    internal static Unpacked From(byte[] file)
    {
        try
        {
            return file switch
            {
                [0x1F, 0x8B, ..] => FromGzip(file),
                [(byte)'P', (byte)'K', 3, 4, ..] => FromZip(file),
                { Length: > MaximumBytes } => Refused($"The file is larger than {MaximumBytes >> 20} MiB."),
                _ => new(file, null),
            };
        }
        catch (InvalidDataException broken)
        {
            return Refused($"The archive is damaged or cut off: {broken.Message}");
        }
    }

    private static Unpacked FromGzip(byte[] file)
    {
        using GZipStream gzip = new(new MemoryStream(file, writable: false), CompressionMode.Decompress);
        Unpacked unpacked = Inflate(gzip, file.Length);
        // The stream ends quietly where a file is cut off; the length in the trailer tells.
        bool whole = file.Length >= 18 && BitConverter.ToUInt32(file, file.Length - 4) == (uint)unpacked.Content.Length;
        return unpacked.Refusal is null && !whole ? Refused("The gzip file is cut off: its trailer does not match its content.") : unpacked;
    }

    private static Unpacked FromZip(byte[] file)
    {
        using ZipArchive zip = new(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        ZipArchiveEntry[] entries = [.. zip.Entries.Where(entry => !entry.FullName.EndsWith('/'))];
        if (entries.Length != 1)
            return Refused($"The zip holds {entries.Length} files where one is expected.");
        using Stream entry = entries[0].Open();
        Unpacked unpacked = Inflate(entry, file.Length);
        return unpacked.Refusal is null && unpacked.Content.Length != entries[0].Length
            ? Refused("The zip is cut off: its content is shorter than it says.")
            : unpacked;
    }

    private static Unpacked Inflate(Stream packed, int packedBytes)
    {
        long limit = Math.Min(MaximumBytes, Math.Max(RatioFloorBytes, (long)packedBytes * MaximumRatio));
        MemoryStream content = new(packedBytes * 4);
        byte[] buffer = new byte[81920];
        int read;
        while ((read = packed.Read(buffer)) > 0)
        {
            if (content.Length + read > limit)
                return Refused($"The archive unpacks to more than {limit >> 20} MiB; no market file does.");
            content.Write(buffer, 0, read);
        }

        return new(content.ToArray(), null);
    }

    private static Unpacked Refused(string reason) => new([], reason);
}

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
        const string CutOff = "The gzip file is cut off: its trailer does not match its content.";
        if (file.Length < 18)
            return Refused(CutOff);
        using GZipStream gzip = new(new MemoryStream(file, writable: false), CompressionMode.Decompress);
        // The stream ends quietly where a file is cut off; the length in the trailer tells.
        return Inflate(gzip, BitConverter.ToUInt32(file, file.Length - 4), file.Length, CutOff);
    }

    private static Unpacked FromZip(byte[] file)
    {
        using ZipArchive zip = new(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        ZipArchiveEntry[] entries = [.. zip.Entries.Where(entry => !entry.FullName.EndsWith('/'))];
        if (entries.Length != 1)
            return Refused($"The zip holds {entries.Length} files where one is expected.");
        using Stream entry = entries[0].Open();
        return Inflate(entry, entries[0].Length, file.Length, "The zip is cut off: its content is shorter than it says.");
    }

    /// <summary>Unpacks into memory taken once, as much as the archive says; what it says is not believed beyond the limits.</summary>
    private static Unpacked Inflate(Stream packed, long statedBytes, int packedBytes, string cutOff)
    {
        long limit = Math.Min(MaximumBytes, Math.Max(RatioFloorBytes, (long)packedBytes * MaximumRatio));
        string tooLarge = $"The archive unpacks to more than {limit >> 20} MiB; no market file does.";
        if (statedBytes > limit) // counted without being kept
            return Refused(FitsIn(packed, limit + 1) ? cutOff : tooLarge);
        byte[] content = new byte[statedBytes];
        int read = packed.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        bool hasMore = read == content.Length && packed.ReadByte() >= 0;
        if (hasMore && !FitsIn(packed, limit - read))
            return Refused(tooLarge);
        return hasMore || read != statedBytes ? Refused(cutOff) : new(content, null);
    }

    // Reads to the end, so that an archive that says too little is told from one that is too large.
    private static bool FitsIn(Stream packed, long limit)
    {
        byte[] buffer = new byte[81920];
        long more = 1;
        int read;
        while (more <= limit && (read = packed.Read(buffer)) > 0)
            more += read;
        return more <= limit;
    }

    private static Unpacked Refused(string reason) => new([], reason);
}

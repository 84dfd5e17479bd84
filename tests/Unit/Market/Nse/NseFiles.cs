using System.IO.Compression;
using System.Text;
using TradingChitti.Market.Nse;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Market.Nse;

/// <summary>Real files of the exchange, and small ones written by hand in their columns.</summary>
internal static class NseFiles
{
    public const string SecFullHeader =
        "SYMBOL, SERIES, DATE1, PREV_CLOSE, OPEN_PRICE, HIGH_PRICE, LOW_PRICE, LAST_PRICE, CLOSE_PRICE, AVG_PRICE, TTL_TRD_QNTY, TURNOVER_LACS, NO_OF_TRADES, DELIV_QTY, DELIV_PER\n";

    public static string OhlcvFolder => Path.Combine(Repository.SharedData, "ohlcv");

    public static string ReferenceFolder => Path.Combine(Repository.SharedData, "reference");

    public static ReadOutcome Read(string path) => NseFile.Read(File.ReadAllBytes(path), Path.GetFileName(path));

    public static ReadOutcome ReadOhlcv(string relativePath) => Read(Path.Combine(OhlcvFolder, relativePath));

    public static ReadOutcome ReadReference(string name) => Read(Path.Combine(ReferenceFolder, name));

    public static ReadOutcome ReadText(string text, string name = "file.csv") => NseFile.Read(Encoding.UTF8.GetBytes(text), name);

    /// <summary>Names of the files of a folder of daily files, for a theory.</summary>
    public static TheoryData<string> Names(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(OhlcvFolder, folder), pattern).Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)];

    public static byte[] Unpack(string relativePath)
    {
        using GZipStream gzip = new(File.OpenRead(Path.Combine(OhlcvFolder, relativePath)), CompressionMode.Decompress);
        using MemoryStream content = new();
        gzip.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>The lines of a text file, gzipped or not, by its path or its place under the prices.</summary>
    public static string[] LinesOf(string path)
    {
        string place = Path.Combine(OhlcvFolder, path);
        byte[] content = place.EndsWith(".gz", StringComparison.Ordinal) ? Unpack(place) : File.ReadAllBytes(place);
        return Encoding.UTF8.GetString(content).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    public static string[] HeaderOf(string path) => LinesOf(path)[0].Split(',');

    public static byte[] Gzip(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using MemoryStream packed = new();
        using (ZipArchive zip = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }
}

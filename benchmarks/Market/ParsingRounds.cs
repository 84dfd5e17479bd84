using System.IO.Compression;
using TradingChitti.Market.Nse;

namespace TradingChitti.Benchmarks.Market;

/// <summary>Reads the real files of each layout, unpacked beforehand, over and over on one thread.</summary>
internal static class ParsingRounds
{
    private static readonly (string Layout, string Folder)[] Layouts =
    [
        ("sec_bhavdata_full", "bhav_secfull"),
        ("sec_bhavdata_full, untouched", "bhav_secfull_unmodified"),
        ("UDiFF", "bhav_udiff_cm"),
        ("bhavcopy until 2024", "bhav_legacy_cm_2017"),
        ("symbol history", "daily_raw_from_secfull_2019_2026"),
    ];

    public static void Run(Report report, string? data, int rounds)
    {
        report.Heading("Parsing: bytes of a file to a table of bars", "layout", "files", "bytes a row", "M rows/s", "MB/s", "M rows per processor second");
        foreach ((string layout, string folder) in Layouts)
        {
            string path = Path.Combine(data ?? "", "ohlcv", folder);
            if (Directory.Exists(path))
                Measure(report, layout, [.. Directory.GetFiles(path, "*.csv.gz").Order(StringComparer.Ordinal).Take(100).Select(Unpack)], rounds);
        }

        GeneratedMarket market = new(2000);
        Measure(report, "sec_bhavdata_full, generated", [.. Enumerable.Range(0, 40).Select(day => ("day.csv", market.File(day)))], rounds);
    }

    private static void Measure(Report report, string layout, (string Name, byte[] Content)[] files, int rounds)
    {
        int repeat = Math.Max(1, 100 / files.Length);
        long rows = 0;
        List<double> wall = [], processor = [];
        for (int round = -rounds / 2; round < rounds; round++)
        {
            rows = 0;
            (long started, TimeSpan used) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
            for (int i = 0; i < repeat; i++)
            {
                foreach ((string name, byte[] content) in files)
                    rows += NseFile.Read(content, name).RowsRead;
            }

            if (round < 0)
                continue; // the compiler is still at work
            wall.Add(TimeProvider.System.GetElapsedTime(started).TotalSeconds);
            processor.Add((Environment.CpuUsage.TotalTime - used).TotalSeconds);
        }

        long bytes = files.Sum(file => (long)file.Content.Length) * repeat;
        double seconds = Report.Median(wall);
        report.Row(
            layout, $"{files.Length}", $"{bytes / rows}", $"{rows / seconds / 1e6:0.00}", $"{bytes / seconds / 1e6:0}",
            $"{rows / Report.Median(processor) / 1e6:0.00}");
    }

    private static (string Name, byte[] Content) Unpack(string path)
    {
        using GZipStream gzip = new(File.OpenRead(path), CompressionMode.Decompress);
        using MemoryStream content = new();
        gzip.CopyTo(content);
        return (Path.GetFileName(path), content.ToArray());
    }
}

namespace TradingChitti.Benchmarks.TaLib;

/// <summary>Our indicators against TA-Lib C, in one process and in turn.</summary>
internal static class TaLibComparison
{
    public static void Run(string[] args)
    {
        string benchmarks = Folder();
        TaLibC.Load(benchmarks);
        bool quick = args.Contains("quick");
        string? only = args.FirstOrDefault(each => each.StartsWith("only=", StringComparison.Ordinal))?["only=".Length..];
        bool Section(string name) => !args.Any(each => each is "single" or "batch" or "stream" or "last") || args.Contains(name);
        Report report = new();
        Machine.Describe(report, benchmarks);
        if (Section("single"))
            SingleSeries.Run(report, quick ? 100 : 1_000, only);
        if (Section("batch"))
            Batch.Run(report, quick ? 5 : 25);
        if (Section("stream"))
            Streaming.Run(report, quick ? 100 : 1_000);
        if (Section("last"))
            LastRows.Run(report, quick ? 5 : 25);
        if (args.Length == 0)
            report.Save(Path.Combine(benchmarks, "results", Machine.Folder, "talib.md"));
    }

    private static string Folder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "talib-c.sh")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Run it from the repository.");
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using TradingChitti.Market;
using TradingChitti.Market.Calendar;
using TradingChitti.Market.Nse;
using TradingChitti.Tests.Unit.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Calendar;

/// <summary>What every daily file and list of the shared data says about days, read in place and once for all tests.</summary>
internal static class MarketFilesInPlace
{
    private const int UsualBars = 10;

    private static readonly Lazy<Evidence> All = new(Load);

    public static IReadOnlyList<DaySource> Sources => All.Value.Sources;

    public static IReadOnlyDictionary<DateOnly, double> Volumes => All.Value.Volumes;

    /// <summary>Days with trades, by the folder they were seen in.</summary>
    public static ILookup<string, DateOnly> DaysByFolder => All.Value.Days;

    public static IEnumerable<DaySource> List(string name) =>
        Assert.IsType<ReadOutcome.HolidayList>(NseFiles.ReadReference(name)).Days.Select(day =>
            new DaySource(day.Day, name, DaySourceKind.List, day.IsSession, day.Note));

    public static IEnumerable<string[]> Rows(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            yield return [.. line.Split(',').Select(field => field.Trim('"', ' '))];
    }

    private static Evidence Load()
    {
        List<(string Folder, string File, DateOnly Day, double Volume)> bars = [];
        foreach (string file in Files("daily_raw_from_secfull_2019_2026"))
        {
            BarTable table = Assert.IsType<ReadOutcome.HistoryFile>(NseFiles.Read(file)).Bars;
            for (int bar = 0; bar < table.Count; bar++)
                bars.Add(("secfull histories", Path.GetFileName(file), table.Sessions[bar], table.Volume[bar]));
        }

        foreach ((string folder, int volume) in (ReadOnlySpan<(string, int)>)[("daily_adjusted_eod2", 5), ("daily_yahoo_nifty100_2020_2026", 6)])
        {
            foreach (string file in Files(folder))
            {
                if (Rows(file).First().Length > volume + 1)
                    continue; // columns of two tickers merged into one table, as in known_bad
                bars.AddRange(Rows(file).Skip(1).Select(row => (
                    folder, Path.GetFileName(file), DateOnly.ParseExact(row[0][..10], "yyyy-MM-dd"), double.Parse(row[volume], CultureInfo.InvariantCulture))));
            }
        }

        foreach (string file in Files("daily_raw_nifty50_2017_2022"))
        {
            bars.AddRange(Rows(file).Select(row => (
                "daily_raw_nifty50_2017_2022", Path.GetFileName(file), DateOnly.ParseExact(row[0], "ddMMyy"), double.Parse(row[6], CultureInfo.InvariantCulture))));
        }

        List<DaySource> sources =
        [
            .. bars.Where(bar => bar.Volume > 0).GroupBy(bar => (bar.Folder, bar.Day))
                .Select(day => new DaySource(day.Key.Day, $"{day.Key.Folder} ({day.Count()})", DaySourceKind.History, true)),
        ];
        string[] sessionFiles = [.. Files("bhav_secfull"), .. Directory.GetFiles(Path.Combine(NseFiles.OhlcvFolder, "bhav_udiff_cm"), "BhavCopy*")];
        foreach (string file in sessionFiles)
        {
            ReadOutcome.SessionFile session = Assert.IsType<ReadOutcome.SessionFile>(NseFiles.Read(file));
            sources.Add(new(session.Session, Path.GetFileName(file), DaySourceKind.SessionFile, true));
        }

        return new(sources, RelativeVolumes(bars), bars.Where(bar => bar.Volume > 0).Select(bar => (bar.Folder, bar.Day)).Distinct().ToLookup(bar => bar.Folder, bar => bar.Day));
    }

    // The median, over instruments, of the day's shares by the mean of the ten bars before.
    private static Dictionary<DateOnly, double> RelativeVolumes(List<(string Folder, string File, DateOnly Day, double Volume)> bars)
    {
        Dictionary<DateOnly, List<double>> ratios = [];
        foreach (var history in bars.GroupBy(bar => (bar.Folder, bar.File)))
        {
            (DateOnly Day, double Volume)[] ordered = [.. history.Select(bar => (bar.Day, bar.Volume)).OrderBy(bar => bar.Day)];
            for (int bar = UsualBars; bar < ordered.Length; bar++)
            {
                double usual = ordered[(bar - UsualBars)..bar].Average(one => one.Volume);
                if (!ratios.TryGetValue(ordered[bar].Day, out List<double>? day))
                    ratios.Add(ordered[bar].Day, day = []);
                if (usual > 0)
                    day.Add(ordered[bar].Volume / usual);
            }
        }

        return ratios.Where(day => day.Value.Count > 0).ToDictionary(day => day.Key, day => day.Value.Order().ElementAt(day.Value.Count / 2));
    }

    private static string[] Files(string folder) =>
        [.. Directory.GetFiles(Path.Combine(NseFiles.OhlcvFolder, folder), "*.csv.gz").Order(StringComparer.Ordinal)];

    private sealed record Evidence(
        IReadOnlyList<DaySource> Sources, IReadOnlyDictionary<DateOnly, double> Volumes, ILookup<string, DateOnly> Days);
}

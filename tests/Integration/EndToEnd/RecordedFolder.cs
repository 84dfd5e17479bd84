using System.IO.Compression;
using System.Text;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.EndToEnd;

/// <summary>
/// A small recording cut from the real one: four sessions of a hundred companies, two histories, reference lists, three feeds, and every
/// kind of bad input the product promises to survive.
/// </summary>
internal static class RecordedFolder
{
    public const int Companies = 100;
    public const int GoodFeeds = 3;
    public const int BadFeeds = 2;
    public const int BadSessions = 2;

    public static readonly string[] Days = ["2026-02-20", "2026-02-23", "2026-02-24", "2026-02-25"];
    public static readonly string[] HistorySymbols = ["INFY", "TCS"];

    /// <summary>The session at which the recording is half played.</summary>
    public const string MiddleSession = "2026-02-23.csv";

    public static void Create(string folder)
    {
        string data = TestState.SharedData;
        if (!Directory.Exists(data))
            TestState.Missing(new TradingChitti.Host.HostFailure($"The recorded data {data} is missing."));
        Copy(Path.Combine(data, "reference", "EQUITY_L.csv"), folder, "reference/EQUITY_L.csv");
        Copy(Path.Combine(data, "reference", "ind_nifty50list.csv"), folder, "reference/ind_nifty50list.csv");
        Copy(Path.Combine(data, "reference", "nse_holidays_2026_herrrickshaw.json"), folder, "reference/holidays.json");
        Copy(Path.Combine(data, "reference", "split_bonus_events_derived_2020_2026.csv"), folder, "reference/actions.csv");
        Copy(Path.Combine(data, "reference", "fundamentals_india_financial_ratios_2026-07.csv"), folder, "reference/fundamentals.csv");
        foreach (string symbol in HistorySymbols)
            WriteHistory(folder, symbol);
        foreach (string day in Days)
            WriteSession(folder, day);
        WriteBadSessions(folder);
        WriteFeeds(folder);
        Write(folder, "replay.json", """
            {
              "title": "four days of a hundred companies",
              "instruments": ["reference/EQUITY_L.csv"],
              "indices": ["reference/ind_nifty50list.csv"],
              "holidays": ["reference/holidays.json"],
              "corporateActions": ["reference/actions.csv"],
              "fundamentals": ["reference/fundamentals.csv"],
              "history": ["history/*.csv"],
              "sessions": ["sessions/*"],
              "feeds": ["feeds/*"]
            }
            """);
    }

    /// <summary>The rows of a session that the recording keeps, header included.</summary>
    public static string[] SessionLines(string day)
    {
        string[] lines = ReadPacked(Path.Combine(TestState.SharedData, "ohlcv", "bhav_secfull", $"sec_bhavdata_full_{day}.csv.gz"));
        return [lines[0], .. lines.Skip(1).Where(IsEquity).Take(Companies)];
    }

    /// <summary>The rows of a history that the recording keeps, header included: those before the first session.</summary>
    public static string[] HistoryLines(string symbol)
    {
        string[] lines = ReadPacked(Path.Combine(TestState.SharedData, "ohlcv", "daily_raw_from_secfull_2019_2026", $"{symbol}.csv.gz"));
        return [lines[0], .. lines.Skip(1).Where(line => string.CompareOrdinal(line, Days[0]) < 0).TakeLast(300)];
    }

    // Only ordinary shares: other series of a symbol would be folded into one bar and the arithmetic of the tests with it.
    private static bool IsEquity(string line) => line.Split(',')[1].Trim() == "EQ";

    private static void WriteHistory(string folder, string symbol) =>
        Write(folder, $"history/{symbol}.csv", string.Join('\n', HistoryLines(symbol)) + "\n");

    private static void WriteSession(string folder, string day) =>
        Write(folder, $"sessions/{day}.csv", string.Join('\n', SessionLines(day)) + "\n");

    private static void WriteBadSessions(string folder)
    {
        string whole = string.Join('\n', SessionLines(Days[^1]));
        Write(folder, "sessions/cut-off-2026-02-26.csv", whole[..(whole.Length / 2)]);
        Copy(
            Path.Combine(TestState.SharedData, "ohlcv", "bhav_secfull_unmodified", "BhavCopy_NSE_FO_0_0_0_20250203_F_0000.csv.zip"),
            folder,
            "sessions/BhavCopy_NSE_FO_0_0_0_20260227_F_0000.csv.zip");
    }

    private static void WriteFeeds(string folder)
    {
        string recorded = Path.Combine(TestState.SharedData, "feeds", "feedreader_realworld");
        Copy(Path.Combine(recorded, "Rss20Reuters.xml"), folder, "feeds/reuters.xml");
        Copy(Path.Combine(recorded, "AtomTheVerge.xml"), folder, "feeds/verge.xml");
        Write(folder, "feeds/indian.xml", """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Markets</title>
            <item><title>Infosys wins large order, profit jumps 20%</title><link>https://news.invalid/1</link><guid>n-1</guid>
            <pubDate>Tue, 24 Feb 2026 06:00:00 GMT</pubDate><description>Infosys beat estimates with strong growth.</description></item>
            <item><title>TCS shares slump on weak outlook</title><link>https://news.invalid/2</link><guid>n-2</guid>
            <pubDate>Tue, 24 Feb 2026 05:00:00 GMT</pubDate><description>Tata Consultancy Services warned of a loss.</description></item>
            </channel></rss>
            """);
        Write(folder, "feeds/page.xml", "<!DOCTYPE html><html><head><title>Accept cookies</title></head><body>no feed here</body></html>");
        Write(folder, "feeds/malformed.xml", "this was a feed once");
    }

    private static string[] ReadPacked(string file)
    {
        using GZipStream unpacked = new(File.OpenRead(file), CompressionMode.Decompress);
        using StreamReader reader = new(unpacked, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static void Copy(string from, string folder, string relative)
    {
        string to = Path.Combine(folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!); // below the folder
        File.Copy(from, to);
    }

    private static void Write(string folder, string relative, string content)
    {
        string file = Path.Combine(folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!); // below the folder
        File.WriteAllText(file, content);
    }
}

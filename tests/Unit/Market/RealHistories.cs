using System.Globalization;
using TradingChitti.Market;
using TradingChitti.Market.Nse;
using TradingChitti.Tests.Unit.Market.Nse;

namespace TradingChitti.Tests.Unit.Market;

/// <summary>Real histories of one symbol each, as columns: raw ones of the exchange, and adjusted ones of a vendor.</summary>
internal static class RealHistories
{
    public const string RawFolder = "daily_raw_from_secfull_2019_2026";

    public const string AdjustedFolder = "daily_yahoo_nifty100_2020_2026";

    /// <summary>The events derived from the prices of both, by symbol and in ex-date order.</summary>
    public static ILookup<string, CorporateAction> DerivedEvents() =>
        Assert.IsType<ReadOutcome.CorporateActions>(NseFiles.ReadReference("split_bonus_events_derived_2020_2026.csv"))
            .Actions.OrderBy(row => row.Action.ExDate).ToLookup(row => row.Symbol, row => row.Action);

    public static IReadOnlyList<string> Symbols(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(NseFiles.OhlcvFolder, folder), "*.csv.gz")
            .Select(file => Path.GetFileName(file)[..^".csv.gz".Length]).Order(StringComparer.Ordinal)];

    public static BarFrame Raw(string symbol)
    {
        BarTable bars = Assert.IsType<ReadOutcome.HistoryFile>(NseFiles.ReadOhlcv($"{RawFolder}/{symbol}.csv.gz")).Bars;
        return new(
            0,
            bars.Sessions.ToArray(),
            Rupees(bars.Open),
            Rupees(bars.High),
            Rupees(bars.Low),
            Rupees(bars.Close),
            [.. bars.Volume.ToArray().Select(shares => (double)shares)]);
    }

    /// <summary>
    /// The vendor's bars; rows without a close are left out. Three of the files hold a second company beside the one they are named for, each
    /// column twice: <paramref name="company"/> 1 reads that one.
    /// </summary>
    public static BarFrame Adjusted(string symbol, int company = 0)
    {
        using StreamReader reader = new(new MemoryStream(NseFiles.Unpack($"{AdjustedFolder}/{symbol}.csv.gz")));
        string[] header = (reader.ReadLine() ?? "").Split(',');
        string[][] rows = [.. Lines(reader).Select(line => line.Split(',')).Where(fields => fields[Place("Close")].Length > 0)];
        return new(
            0,
            [.. rows.Select(fields => DateOnly.Parse(fields[0], CultureInfo.InvariantCulture))],
            Column("Open"),
            Column("High"),
            Column("Low"),
            Column("Close"),
            Column("Volume"));

        int Place(string name) => Array.IndexOf(header, name) + company;

        double[] Column(string name) => [.. rows.Select(fields => double.Parse(fields[Place(name)], CultureInfo.InvariantCulture))];
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static double[] Rupees(ReadOnlySpan<long> units) => [.. units.ToArray().Select(unit => (double)BarTable.ToRupees(unit))];
}

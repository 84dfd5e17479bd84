using TradingChitti.Market;
using TradingChitti.News.Entities;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.News;

/// <summary>The companies listed on NSE in 2026.</summary>
internal static class Instruments
{
    public static SymbolDictionary Dictionary { get; } = SymbolDictionary.Build(Load());

    private static IEnumerable<Instrument> Load() =>
        File.ReadLines(Path.Combine(Repository.SharedData, "reference", "EQUITY_L.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Select((fields, row) => new Instrument(row + 1, fields[6], fields[0], fields[1], fields[2].Trim(), null));
}

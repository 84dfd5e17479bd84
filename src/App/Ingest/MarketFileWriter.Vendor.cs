using Npgsql;
using TradingChitti.Data.Market;
using TradingChitti.Market;
using TradingChitti.Market.Nse;
using TradingChitti.Market.Vendor;

namespace TradingChitti.App.Ingest;

// Files that are not the exchange's own: what of them goes beside its bars, and what among them.
public sealed partial class MarketFileWriter
{
    // A list of symbols without a date speaks of the past: it adds names and renames nothing.
    private static readonly DateOnly LongAgo = new(1990, 1, 1);

    private async Task<WrittenFile> WriteVendorAsync(
        NpgsqlConnection connection, ReadOutcome.VendorBars file, string source, CancellationToken cancellationToken)
    {
        Dictionary<string, DateOnly> last = new(StringComparer.Ordinal);
        foreach (BarRow bar in file.Bars)
            last[bar.Symbol] = bar.Session;
        (string Symbol, DateOnly Day)[] symbols = [.. last.Select(pair => (pair.Key, pair.Value))];
        int?[] ids = await instruments.FindAsync(connection, symbols, cancellationToken);
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        foreach (((string symbol, _), int? id) in symbols.Zip(ids))
        {
            if (id is { } found)
                known.Add(symbol, found);
        }

        await vendor.UpsertAsync(connection, file.Source == VendorSources.Yahoo ? file.Source : source, file, known, cancellationToken);
        return new(file.Bars.Count, last.Values.Max(), file);
    }

    /// <summary>Writes a history of prices as traded; where the exchange's own bar is stored, that one stays.</summary>
    private async Task<WrittenFile> WriteYieldingAsync(
        NpgsqlConnection connection,
        ICollection<(string Queue, string Body)> messages,
        Import import,
        ReadOutcome.HistoryFile file,
        CancellationToken cancellationToken)
    {
        DateOnly from = file.Bars.Sessions[0], to = file.Bars.Sessions[^1];
        if ((await instruments.FindAsync(connection, [(file.Symbol, to)], cancellationToken))[0] is not { } id)
            return await WriteHistoryAsync(connection, messages, import, file, cancellationToken);
        HashSet<DateOnly> stored =
            [.. (await vendor.LoadStoredAsync(connection, id, from, to, cancellationToken)).Select(bar => bar.Session)];
        int[] rows = [.. Enumerable.Range(0, file.Bars.Count).Where(row => !stored.Contains(file.Bars[row].Session))];
        if (rows.Length == 0)
            return new(0, to, file);
        WrittenFile written = await WriteHistoryAsync(connection, messages, import, file with { Bars = file.Bars.Take(rows) }, cancellationToken);
        return written with { Outcome = file };
    }

    private async Task<WrittenFile> WriteMembersAsync(
        NpgsqlConnection connection, ReadOutcome.IndexMembers file, CancellationToken cancellationToken)
    {
        int?[] ids = await instruments.FindAsync(
            connection, [.. file.Members.Select(member => (member.Symbol, member.AsOf))], cancellationToken);
        List<string> unknown = [.. file.Members.Zip(ids).Where(pair => pair.Second is null).Select(pair => pair.First.Symbol)];
        foreach (var list in file.Members.Zip(ids).Where(pair => pair.Second is not null)
            .GroupBy(pair => (pair.First.IndexName, pair.First.AsOf)).OrderBy(list => list.Key))
        {
            int[] members = [.. list.Select(pair => pair.Second!.Value).Distinct()]; // those without were left out
            await indices.WriteListAsync(connection, list.Key.IndexName, members, list.Key.AsOf, cancellationToken);
        }

        return new(file.Members.Count - unknown.Count, null, WithUnknown(file, unknown));
    }

    private async Task<WrittenFile> WriteIsinsAsync(NpgsqlConnection connection, ReadOutcome.IsinList file, CancellationToken cancellationToken)
    {
        await instruments.LockNamesAsync(connection, cancellationToken);
        IReadOnlyList<IsinSymbol> known = await instruments.FilterKnownAsync(connection, file.Pairs, cancellationToken);
        SecurityName[] names = [.. known.Select(pair => new SecurityName(pair.Symbol, pair.Isin, null, "EQ"))];
        await instruments.ResolveAsync(connection, names, LongAgo, options.Value.IsSample, cancellationToken);
        return new(known.Count, null, WithUnknown(file, [.. file.Pairs.Except(known).Select(pair => pair.Symbol)]));
    }

    /// <summary>Leaves out shares whose ISIN another symbol of the same file has: of the two, one is wrong, and which cannot be told.</summary>
    private static ReadOutcome.SessionFile WithoutRepeatedIsins(ReadOutcome.SessionFile file)
    {
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        HashSet<int> repeated = [];
        List<Rejection> rejections = [];
        for (int row = 0; row < file.Bars.Count; row++)
        {
            BarRow bar = file.Bars[row];
            if (bar.Isin is null || first.TryAdd(bar.Isin, row))
                continue;
            repeated.Add(row);
            repeated.Add(first[bar.Isin]);
            rejections.Add(new(0, $"ISIN {bar.Isin} is given to both {file.Bars[first[bar.Isin]].Symbol} and {bar.Symbol}; neither is taken"));
        }

        if (repeated.Count == 0)
            return file;
        int[] kept = [.. Enumerable.Range(0, file.Bars.Count).Where(row => !repeated.Contains(row))];
        return file with
        {
            Bars = file.Bars.Take(kept),
            RowsRejected = file.RowsRejected + repeated.Count,
            Rejections = [.. rejections, .. file.Rejections],
        };
    }
}

using System.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;
using TradingChitti.App.Messages;
using TradingChitti.Data.Market;
using TradingChitti.Data.Queues;
using TradingChitti.Market;
using TradingChitti.Market.Calendar;
using TradingChitti.Market.Nse;

namespace TradingChitti.App.Ingest;

/// <summary>What became of a file's rows. The outcome also counts lines that name what is not known here.</summary>
public readonly record struct WrittenFile(int RowsTaken, DateOnly? Session, ReadOutcome Outcome);

/// <summary>Writes the rows of a readable market file in the caller's transaction and promises the work that follows from them.</summary>
public sealed partial class MarketFileWriter(
    InstrumentStore instruments,
    BarStore bars,
    ReferenceStore reference,
    CalendarStore calendar,
    IndexStore indices,
    SymbolChangeStore symbolChanges,
    VendorStore vendor,
    ImportWatch watch,
    IOptions<MarketDataOptions> options)
{
    private const int InstrumentsPerMessage = 256;

    /// <summary>Writes a file; <paramref name="source"/> is whose prices a vendor's are, where the file does not say.</summary>
    public Task<WrittenFile> WriteAsync(
        NpgsqlConnection connection,
        ICollection<(string Queue, string Body)> messages,
        Import import,
        ReadOutcome outcome,
        string? source,
        CancellationToken cancellationToken) => outcome switch
        {
            ReadOutcome.SessionFile file => WriteSessionAsync(connection, messages, import, WithoutRepeatedIsins(file), cancellationToken),
            ReadOutcome.HistoryFile { YieldsToExchange: true } file => WriteYieldingAsync(connection, messages, import, file, cancellationToken),
            ReadOutcome.HistoryFile file => WriteHistoryAsync(connection, messages, import, file, cancellationToken),
            ReadOutcome.SecurityList file => WriteSecuritiesAsync(connection, import, file, cancellationToken),
            ReadOutcome.IndexList file => WriteIndexAsync(connection, import, file, cancellationToken),
            ReadOutcome.HolidayList file => WriteHolidaysAsync(connection, import, file, cancellationToken),
            ReadOutcome.Fundamentals file => WriteFundamentalsAsync(connection, file, cancellationToken),
            ReadOutcome.SymbolChanges file => WriteSymbolChangesAsync(connection, messages, file, cancellationToken),
            ReadOutcome.CorporateActions file => WriteActionsAsync(connection, messages, import, file, cancellationToken),
            ReadOutcome.VendorBars file => WriteVendorAsync(connection, file, source ?? file.Source, cancellationToken),
            ReadOutcome.IndexMembers file => WriteMembersAsync(connection, file, cancellationToken),
            ReadOutcome.IsinList file => WriteIsinsAsync(connection, file, cancellationToken),
            _ => throw new UnreachableException($"A {outcome.GetType().Name} has no rows."),
        };

    private async Task<WrittenFile> WriteSessionAsync(
        NpgsqlConnection connection,
        ICollection<(string Queue, string Body)> messages,
        Import import,
        ReadOutcome.SessionFile file,
        CancellationToken cancellationToken)
    {
        // Withholds none: the file proves its session.
        await watch.ScreenAsync(connection, import, file, file.Bars, isWholeMarket: true, cancellationToken);
        SecurityName[] names = [.. file.Bars.Select(bar => new SecurityName(bar.Symbol, bar.Isin, bar.Name, bar.Series))];
        int[] ids = await ResolveAsync(connection, names, file.Session, cancellationToken);
        int changed = await bars.UpsertAsync(connection, file.Bars, ids, cancellationToken);
        int[] traded = [.. ids.Distinct().Order()];
        await reference.UpsertMarketDaysAsync(connection, [new(file.Session, true, "")], cancellationToken);
        await calendar.WriteAsync(connection, [new(file.Session, import.Name, DaySourceKind.SessionFile, true)], cancellationToken);
        if (changed > 0)
            AddComputations(messages, file.Session, traded);
        return new(traded.Length, file.Session, file);
    }

    private async Task<WrittenFile> WriteHistoryAsync(
        NpgsqlConnection connection,
        ICollection<(string Queue, string Body)> messages,
        Import import,
        ReadOutcome.HistoryFile file,
        CancellationToken cancellationToken)
    {
        BarTable table = await watch.ScreenAsync(connection, import, file, file.Bars, isWholeMarket: false, cancellationToken);
        if (table.Count == 0)
            return new(0, null, file);
        BarRow last = table[table.Count - 1];
        int[] ids = await ResolveAsync(connection, [new(file.Symbol, null, null, last.Series)], last.Session, cancellationToken);
        int changed = await bars.UpsertAsync(connection, table, [.. Enumerable.Repeat(ids[0], table.Count)], cancellationToken);
        await watch.DetectActionsAsync(connection, ids[0], table, cancellationToken);
        // A row without a trade may be a vendor's phantom; only trades prove a session.
        MarketDay[] sessions = [.. table.Where(bar => bar.VolumeShares > 0).Select(bar => new MarketDay(bar.Session, true, ""))];
        await reference.UpsertMarketDaysAsync(connection, sessions, cancellationToken);
        await calendar.WriteAsync(
            connection, [.. sessions.Select(day => new DaySource(day.Day, import.Name, DaySourceKind.History, true))], cancellationToken);
        if (changed > 0)
            AddComputations(messages, last.Session, ids);
        return new(table.Count, last.Session, file);
    }

    private async Task<WrittenFile> WriteSecuritiesAsync(
        NpgsqlConnection connection, Import import, ReadOutcome.SecurityList file, CancellationToken cancellationToken)
    {
        DateOnly on = MarketCalendar.DayAt(import.RequestedAt);
        await instruments.LockNamesAsync(connection, cancellationToken);
        SecurityName[] names = [.. file.Securities.Select(row => new SecurityName(row.Symbol, row.Isin, row.Name, row.Series))];
        int[] ids = await ResolveAsync(connection, names, on, cancellationToken);
        await instruments.DescribeAsync(connection, ids, file.Securities, on, cancellationToken);
        await instruments.MarkDelistedAsync(connection, ids, on, cancellationToken);
        return new(file.Securities.Count, null, file);
    }

    private async Task<WrittenFile> WriteIndexAsync(
        NpgsqlConnection connection, Import import, ReadOutcome.IndexList file, CancellationToken cancellationToken)
    {
        DateOnly requested = MarketCalendar.DayAt(import.RequestedAt);
        DateOnly on = file.AsOf is { } dated && dated < requested ? dated : requested;
        await instruments.LockNamesAsync(connection, cancellationToken);
        SecurityName[] names = [.. file.Constituents.Select(row => new SecurityName(row.Symbol, row.Isin, row.Name, row.Series))];
        int[] ids = await ResolveAsync(connection, names, on, cancellationToken);
        await instruments.ClassifyAsync(connection, ids, [.. file.Constituents.Select(row => row.Industry)], cancellationToken);
        await indices.WriteListAsync(connection, file.IndexName, ids, on, cancellationToken);
        return new(file.Constituents.Count, null, file);
    }

    private async Task<WrittenFile> WriteHolidaysAsync(
        NpgsqlConnection connection, Import import, ReadOutcome.HolidayList file, CancellationToken cancellationToken)
    {
        DaySource[] days = [.. file.Days.Select(day => new DaySource(day.Day, import.Name, DaySourceKind.List, day.IsSession, day.Note))];
        await calendar.ReplaceListAsync(connection, import.Name, days, cancellationToken);
        await reference.UpsertMarketDaysAsync(connection, file.Days, cancellationToken);
        return new(file.Days.Count, null, file);
    }

    private async Task<WrittenFile> WriteSymbolChangesAsync(
        NpgsqlConnection connection,
        ICollection<(string Queue, string Body)> messages,
        ReadOutcome.SymbolChanges file,
        CancellationToken cancellationToken)
    {
        await instruments.LockNamesAsync(connection, cancellationToken);
        await symbolChanges.WriteAsync(connection, file.Changes, cancellationToken);
        (IReadOnlyList<int> joined, IReadOnlyList<string> refused) = await instruments.ApplySymbolChangesAsync(connection, null, cancellationToken);
        foreach (IGrouping<DateOnly, int> group in await bars.LoadLastSessionsAsync(connection, joined, cancellationToken))
            AddComputations(messages, group.Key, [.. group]);
        return new(file.Changes.Count - refused.Count, null, file with
        {
            RowsRejected = file.RowsRejected + refused.Count,
            Rejections = refused.Count == 0 ? file.Rejections : [new(0, string.Join("; ", refused.Take(20))), .. file.Rejections],
        });
    }

    // A symbol change that waited for one of these symbols may join two instruments, of which only one is left.
    private async Task<int[]> ResolveAsync(
        NpgsqlConnection connection, IReadOnlyList<SecurityName> names, DateOnly on, CancellationToken cancellationToken)
    {
        int[] ids = await instruments.ResolveAsync(connection, names, on, options.Value.IsSample, cancellationToken);
        string[] symbols = [.. names.Select(name => name.Symbol)];
        if (!await symbolChanges.AnyWaitingAsync(connection, symbols, cancellationToken))
            return ids;
        await instruments.LockNamesAsync(connection, cancellationToken);
        await instruments.ApplySymbolChangesAsync(connection, symbols, cancellationToken);
        return await instruments.ResolveAsync(connection, names, on, options.Value.IsSample, cancellationToken);
    }

    private async Task<WrittenFile> WriteFundamentalsAsync(
        NpgsqlConnection connection, ReadOutcome.Fundamentals file, CancellationToken cancellationToken)
    {
        int?[] ids = await instruments.FindAsync(
            connection, [.. file.Companies.Select(company => (company.Symbol, company.AsOf))], cancellationToken);
        List<StoredFundamental> values = [];
        List<string> unknown = [];
        foreach ((FundamentalsRow company, int? found) in file.Companies.Zip(ids))
        {
            if (found is not { } id)
            {
                unknown.Add(company.Symbol);
                continue;
            }

            foreach ((string metric, double value) in company.Metrics)
                values.Add(new(id, metric, new(value, company.AsOf, company.KnownAt)));
        }

        await reference.UpsertFundamentalsAsync(
            connection, [.. values.DistinctBy(value => (value.InstrumentId, value.Metric, value.Value.AsOf))], cancellationToken);
        return new(file.Companies.Count - unknown.Count, null, WithUnknown(file, unknown));
    }

    private async Task<WrittenFile> WriteActionsAsync(
        NpgsqlConnection connection,
        ICollection<(string Queue, string Body)> messages,
        Import import,
        ReadOutcome.CorporateActions file,
        CancellationToken cancellationToken)
    {
        // The action belongs to who held the symbol when it took effect.
        int?[] ids = await instruments.FindAsync(
            connection, [.. file.Actions.Select(action => (action.Symbol, action.Action.ExDate))], cancellationToken);
        StoredAction[] actions =
        [
            .. file.Actions.Zip(ids, (row, id) => id is { } known ? new StoredAction(known, row.Action) : (StoredAction?)null)
                .OfType<StoredAction>().DistinctBy(action => (action.InstrumentId, action.Action.ExDate, action.Action.Kind)),
        ];
        string[] unknown = [.. file.Actions.Zip(ids).Where(pair => pair.Second is null).Select(pair => pair.First.Symbol)];
        IReadOnlyList<int> changed = await CorporateActionStore.UpsertAsync(connection, actions, import.Name, cancellationToken);
        foreach (IGrouping<DateOnly, int> group in await bars.LoadLastSessionsAsync(connection, changed, cancellationToken))
            AddComputations(messages, group.Key, [.. group]);
        return new(actions.Length, null, WithUnknown(file, unknown));
    }

    private static ReadOutcome WithUnknown(ReadOutcome file, IReadOnlyList<string> symbols)
    {
        if (symbols.Count == 0)
            return file;
        // Line 0: such a row reads well; that its symbol is unknown here is a matter of the list and not of the line.
        string some = string.Join(", ", symbols.Take(20)) + (symbols.Count > 20 ? ", …" : "");
        return file with
        {
            RowsRejected = file.RowsRejected + symbols.Count,
            Rejections = [new(0, $"{symbols.Count} rows name symbols not known here: {some}"), .. file.Rejections],
        };
    }

    private static void AddComputations(ICollection<(string Queue, string Body)> messages, DateOnly session, IReadOnlyList<int> ids)
    {
        foreach (int[] chunk in ids.Chunk(InstrumentsPerMessage))
            messages.Add((QueueNames.ComputeSeries, MessageJson.Write(new Messages.ComputeSeries(session, chunk))));
    }
}

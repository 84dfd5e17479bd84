using System.Diagnostics;
using System.Text;
using TradingChitti.App.Ingest;
using TradingChitti.Data.Market;
using TradingChitti.Market.Nse;

namespace TradingChitti.Host.Importing;

/// <summary>A file as the plan knows it: enough to put it in order, not its rows.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="Hash">Hash of its bytes; null when it was not read.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Session">Its session, or its last one.</param>
/// <param name="Known">What is known of it from before; null when it is new.</param>
/// <param name="Refused">What it was refused as, when reading alone settled that.</param>
/// <param name="Failure">Why it could not be read from the disk at all.</param>
internal sealed record PlannedFile(
    FoundFile File, string? Hash, string Kind, DateOnly? Session, ImportedBefore? Known, ReadOutcome.Refused? Refused, string? Failure)
{
    /// <summary>The bytes of a pipe, which cannot be read again.</summary>
    public byte[]? Kept { get; init; }
}

/// <summary>Puts files in the order in which names resolve: lists, sessions from the oldest, histories, what speaks of symbols, vendors' bars.</summary>
internal static class ImportPlan
{
    private static readonly string[] Order =
    [
        ImportKinds.Instruments, ImportKinds.Isins, ImportKinds.Indices, ImportKinds.Holidays, ImportKinds.Session, ImportKinds.History,
        ImportKinds.IndexMembers, ImportKinds.CorporateActions, ImportKinds.Fundamentals, ImportKinds.Vendor, ImportKinds.Intraday,
    ];

    /// <summary>Reads every file once and gives them in order.</summary>
    public static async Task<IReadOnlyList<PlannedFile>> MakeAsync(
        IReadOnlyList<FoundFile> files, ImportStore imports, Action<string> say, CancellationToken cancellationToken)
    {
        List<PlannedFile> plan = [];
        for (int i = 0; i < files.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            plan.Add(await ReadAsync(files[i], imports, cancellationToken));
            if ((i + 1) % 200 == 0)
                say($"{i + 1} of {files.Count} files read");
        }

        return [.. plan.OrderBy(file => Rank(file.Kind)).ThenBy(file => file.Session).ThenBy(file => file.File.Path, StringComparer.Ordinal)];
    }

    private static async Task<PlannedFile> ReadAsync(FoundFile file, ImportStore imports, CancellationToken cancellationToken)
    {
        try
        {
            (byte[] content, string? refusal, bool isPipe) = await BoundedFile.ReadAsync(file.Path, cancellationToken);
            // Of a file that was not read, its path and the reason stand for the bytes.
            string hash = BroughtFile.HashOf(refusal is null ? content : Encoding.UTF8.GetBytes($"{file.Path}\n{refusal}"));
            if (refusal is not null)
                return new(file, hash, ImportKinds.Unknown, null, null, new ReadOutcome.Refused(refusal), null);
            if ((await imports.LoadImportedAsync([hash], cancellationToken)).TryGetValue(hash, out ImportedBefore? known))
                return new(file, hash, known.Kind, known.Session, known, null, null);
            ReadOutcome outcome = NseFile.Read(content, file.Path);
            return new(file, hash, ImportKinds.Of(outcome), SessionOf(outcome), null, outcome as ReadOutcome.Refused, null)
            {
                Kept = isPipe ? content : null,
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(file, null, ImportKinds.Unknown, null, null, null, exception.Message);
        }
    }

    private static DateOnly? SessionOf(ReadOutcome outcome) => outcome switch
    {
        ReadOutcome.SessionFile session => session.Session,
        ReadOutcome.HistoryFile history => history.Bars.Sessions[^1],
        ReadOutcome.VendorBars vendor => vendor.Bars.Sessions[^1],
        ReadOutcome.Refused or ReadOutcome.SecurityList or ReadOutcome.IndexList or ReadOutcome.IndexMembers or ReadOutcome.IsinList
            or ReadOutcome.HolidayList or ReadOutcome.Fundamentals or ReadOutcome.CorporateActions => null,
        _ => throw new UnreachableException(),
    };

    private static int Rank(string kind) => Array.IndexOf(Order, kind) is var place and >= 0 ? place : Order.Length;
}

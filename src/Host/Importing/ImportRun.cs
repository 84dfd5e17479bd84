using TradingChitti.App.Ingest;
using TradingChitti.Data.Market;
using TradingChitti.Market.Nse;

namespace TradingChitti.Host.Importing;

/// <summary>What became of one file, as scripts read it.</summary>
internal sealed record ImportedFile(
    string File,
    string Kind,
    DateOnly? Session,
    int Rows,
    int Taken,
    int Rejected,
    IReadOnlyList<string> Reasons,
    bool AlreadyImported,
    bool Refused);

/// <summary>Takes planned files one after another; stopped between two, it goes on where it was when it is run again.</summary>
internal sealed class ImportRun(TakeFileHandler handler)
{
    private const int FilesPerLine = 50;

    private readonly List<ImportedFile> _files = [];

    /// <summary>What became of the files so far, in the order in which they were taken.</summary>
    public IReadOnlyList<ImportedFile> Files => _files;

    /// <summary>How many could not be read from the disk.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Takes the files; a request to stop is heard between two.</summary>
    public async Task RunAsync(IReadOnlyList<PlannedFile> plan, Action<string> say, CancellationToken cancellationToken)
    {
        DateOnly newest = plan.Where(file => file.Kind == ImportKinds.Session).Max(file => file.Session) ?? DateOnly.MinValue;
        foreach (PlannedFile planned in plan)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TakenFile taken = await TakeAsync(planned, newest);
            _files.Add(new(
                planned.File.Shown,
                taken.Kind,
                taken.Session,
                taken.Rows,
                taken.Taken,
                taken.Rejected,
                taken.Reasons,
                taken.AlreadyImported,
                taken.Refused));
            if (_files.Count % FilesPerLine == 0)
                say($"{_files.Count} of {plan.Count} files, now {taken.Kind} {taken.Session:yyyy-MM-dd}");
        }
    }

    private async Task<TakenFile> TakeAsync(PlannedFile planned, DateOnly newest)
    {
        if (planned.Known is { } known)
            return TakeFileHandler.Known(known);
        if (planned.Failure is { } failure)
            return Unread(failure);
        try
        {
            // The file under way is finished whatever is asked meanwhile: it is in whole or not at all.
            (string hash, ReadOutcome outcome) = await ReadAgainAsync(planned);
            BroughtFile file = new(planned.File.Path, new Uri(planned.File.Path).AbsoluteUri, planned.File.Folder, hash);
            return await handler.HandleAsync(file, outcome, newest, CancellationToken.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unread(exception.Message);
        }
    }

    private static async Task<(string Hash, ReadOutcome Outcome)> ReadAgainAsync(PlannedFile planned)
    {
        if (planned is { Refused: { } settled, Hash: { } known })
            return (known, settled);
        (byte[] content, string? refusal, _) = planned.Kept is { } kept
            ? (kept, null, true)
            : await BoundedFile.ReadAsync(planned.File.Path, CancellationToken.None);
        return (BroughtFile.HashOf(content), refusal is null ? NseFile.Read(content, planned.File.Path) : new ReadOutcome.Refused(refusal));
    }

    private TakenFile Unread(string reason)
    {
        Unreadable++;
        return new(ImportKinds.Unknown, null, 0, 0, 0, [$"cannot be read: {reason}"], false, true);
    }
}

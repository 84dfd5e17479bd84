namespace TradingChitti.Data.Market;

/// <summary>What an import is expected to hold; <c>imports.kind</c>.</summary>
public static class ImportKinds
{
    public const string Session = "session";
    public const string History = "history";
    public const string Instruments = "instruments";
    public const string Indices = "indices";
    public const string Holidays = "holidays";
    public const string Fundamentals = "fundamentals";
    public const string CorporateActions = "corporate-actions";
    public const string SymbolChanges = "symbol-changes";

    public static IReadOnlyList<string> All { get; } =
        [Session, History, Instruments, Indices, Holidays, Fundamentals, CorporateActions, SymbolChanges];
}

/// <summary>A market file to be fetched. Kind and name identify it: asking twice for one file is one row of the import log.</summary>
/// <param name="Kind">One of <see cref="ImportKinds"/>.</param>
/// <param name="Name">File name; a history file's name gives its symbol.</param>
/// <param name="Url">Where it is fetched from.</param>
/// <param name="Session">The trading day it is expected to hold, for a session file.</param>
public sealed record ImportRequest(string Kind, string Name, string Url, DateOnly? Session = null);

/// <summary>One row of the import log as a worker needs it.</summary>
public sealed record Import(
    long ImportId, string Kind, string Name, string Url, DateOnly? Session, string Status, string? ContentHash, DateTimeOffset RequestedAt);

/// <summary>One row of the import log as a user reads it.</summary>
public sealed record ImportLogEntry(
    long ImportId,
    string Kind,
    string Name,
    DateOnly? Session,
    string Status,
    int RowsRead,
    int RowsTaken,
    int RowsRejected,
    string? Error,
    DateTimeOffset RequestedAt,
    DateTimeOffset? NextTryAt,
    DateTimeOffset? FinishedAt,
    IReadOnlyList<ImportRejection> Rejections);

/// <summary>A line that was not taken.</summary>
public readonly record struct ImportRejection(int Line, string Reason);

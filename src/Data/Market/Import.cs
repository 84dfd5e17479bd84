using TradingChitti.Market.Nse;

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

    /// <summary>Daily bars of a vendor.</summary>
    public const string Vendor = "vendor";

    /// <summary>Bars of minutes or hours.</summary>
    public const string Intraday = "intraday";

    /// <summary>Symbols by ISIN.</summary>
    public const string Isins = "isins";

    /// <summary>Members of several indices with their day.</summary>
    public const string IndexMembers = "index-members";

    /// <summary>A file of which it is not known what it is.</summary>
    public const string Unknown = "unknown";

    public static IReadOnlyList<string> All { get; } =
        [Session, History, Instruments, Indices, Holidays, Fundamentals, CorporateActions, SymbolChanges, Vendor, Intraday, Isins, IndexMembers];

    /// <summary>The kind of what a file turned out to be.</summary>
    public static string Of(ReadOutcome outcome) => outcome switch
    {
        ReadOutcome.SessionFile => Session,
        ReadOutcome.HistoryFile => History,
        ReadOutcome.SecurityList => Instruments,
        ReadOutcome.IndexList => Indices,
        ReadOutcome.HolidayList => Holidays,
        ReadOutcome.Fundamentals => Fundamentals,
        ReadOutcome.CorporateActions => CorporateActions,
        ReadOutcome.SymbolChanges => SymbolChanges,
        ReadOutcome.VendorBars { Minutes: ReadOutcome.VendorBars.Daily } => Vendor,
        ReadOutcome.VendorBars => Intraday,
        ReadOutcome.IsinList => Isins,
        ReadOutcome.IndexMembers => IndexMembers,
        _ => Unknown,
    };
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

/// <summary>What is known of a file whose bytes were imported before.</summary>
public sealed record ImportedBefore(string Kind, string Name, DateOnly? Session, int RowsRead);

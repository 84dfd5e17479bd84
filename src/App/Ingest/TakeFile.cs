using System.Security.Cryptography;
using Npgsql;
using TradingChitti.Data.Market;
using TradingChitti.Data.Queues;
using TradingChitti.Market.Nse;

namespace TradingChitti.App.Ingest;

/// <summary>A file a user brings.</summary>
/// <param name="Name">Its path as the import log shows it; the last part may give a symbol or an index.</param>
/// <param name="Url">Where it lies.</param>
/// <param name="Source">Whose prices it holds where its content does not say.</param>
/// <param name="Hash">By which its bytes are known again; see <see cref="HashOf"/>.</param>
public sealed record BroughtFile(string Name, string Url, string Source, string Hash)
{
    /// <summary>The hash of a file's bytes.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>What became of a file a user brought.</summary>
public sealed record TakenFile(
    string Kind, DateOnly? Session, int Rows, int Taken, int Rejected, IReadOnlyList<string> Reasons, bool AlreadyImported, bool Refused)
{
    /// <summary>A file of which nothing was taken.</summary>
    public static TakenFile Of(ReadOutcome outcome, string refusal) => new(
        ImportKinds.Of(outcome), null, outcome.RowsRead, 0, outcome.RowsRejected, [refusal, .. ReasonsOf(outcome)], false, true);

    /// <summary>The rejected lines in words.</summary>
    public static IReadOnlyList<string> ReasonsOf(ReadOutcome outcome) =>
        [.. outcome.Rejections.Select(rejection => rejection.Line > 0 ? $"line {rejection.Line}: {rejection.Reason}" : rejection.Reason)];
}

/// <summary>
/// Takes a file from the user's own disk, whole or not at all: rows and import log are one transaction. Bytes that were imported before, under
/// whatever name, change nothing.
/// </summary>
public sealed class TakeFileHandler(
    NpgsqlDataSource dataSource, ImportStore imports, MarketFileWriter writer, MarketFileChecks checks, Outbox outbox, TimeProvider time)
{
    /// <summary>Takes one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="outcome">What it was read as.</param>
    /// <param name="computeFrom">Series are computed anew for sessions from here on; what came before is not the latest bar of anything.</param>
    /// <param name="cancellationToken">Gives up, and nothing is taken.</param>
    public async Task<TakenFile> HandleAsync(BroughtFile file, ReadOutcome outcome, DateOnly computeFrom, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await imports.LockContentAsync(connection, file.Hash, cancellationToken);
        if ((await imports.LoadImportedAsync(connection, [file.Hash], cancellationToken)).TryGetValue(file.Hash, out ImportedBefore? before))
            return Known(before);

        string kind = ImportKinds.Of(outcome);
        DateTimeOffset now = time.GetUtcNow();
        long importId = (await imports.AddDueAsync(connection, [new(kind, file.Name, file.Url)], now, now, cancellationToken))[0];
        Import import = await imports.LockAsync(connection, importId, cancellationToken)
            ?? throw new InvalidOperationException($"Import {importId} was just written and is gone.");
        string? refusal = outcome is ReadOutcome.Refused refused
            ? refused.Reason
            : checks.WhyTooEarly(outcome) ?? await checks.WhyNotAsync(connection, outcome, cancellationToken);
        TakenFile taken;
        if (refusal is not null)
        {
            await imports.RecordRefusedAsync(connection, importId, file.Hash, outcome, refusal, now, cancellationToken);
            taken = TakenFile.Of(outcome, refusal);
        }
        else
        {
            List<(string Queue, string Body)> messages = [];
            WrittenFile written = await writer.WriteAsync(connection, messages, import, outcome, file.Source, cancellationToken);
            await imports.RecordImportedAsync(
                connection, importId, file.Hash, written.Session, written.RowsTaken, written.Outcome, now, cancellationToken);
            if (written.Session is null || written.Session >= computeFrom)
                await outbox.AddAsync(connection, messages, cancellationToken);
            taken = new(
                kind, written.Session, outcome.RowsRead, written.RowsTaken, written.Outcome.RowsRejected, TakenFile.ReasonsOf(written.Outcome), false, false);
        }

        await transaction.CommitAsync(cancellationToken);
        return taken;
    }

    /// <summary>What is said of a file whose bytes were imported before.</summary>
    public static TakenFile Known(ImportedBefore before) =>
        new(before.Kind, before.Session, before.RowsRead, 0, 0, [$"already imported as {before.Name}"], true, false);
}

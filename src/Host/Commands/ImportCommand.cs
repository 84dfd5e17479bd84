using System.CommandLine;
using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Spectre.Console;
using TradingChitti.App.Ingest;
using TradingChitti.App.Wiring;
using TradingChitti.Data.Market;
using TradingChitti.Host.Embedded;
using TradingChitti.Host.Importing;
using TradingChitti.Host.Running;

namespace TradingChitti.Host.Commands;

/// <summary><c>import PATH...</c>: takes market files from the user's own disk.</summary>
internal static class ImportCommand
{
    private const int ReasonsShown = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static Command Create()
    {
        Argument<string[]> paths = new("PATH")
        {
            Description = "Files, folders (with all below them) or patterns (* ? **); packed as .gz or .zip or not. What a file is, its content says",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> mode = CommandContext.ModeOption("Which market to import into; live by default. The sample market takes no real files");
        Option<bool> json = CommandContext.JsonOption();
        Command import = new(
            "import",
            "Import market files from disk. Exit code 0: every file was taken, was in already, or was refused for its content and is listed with "
            + "the reason; 1: a path is missing or a file could not be read, or the database failed; 2: misuse; 130: stopped by Ctrl-C after the "
            + "file under way, run again to go on")
        {
            paths, mode, json,
        };
        import.SetAction((parsed, cancellationToken) => RunAsync(
            CommandContext.From(parsed),
            parsed.GetRequiredValue(paths),
            MarketMode.Find(parsed.GetValue(mode)) ?? MarketMode.Live,
            parsed.GetValue(json),
            cancellationToken));
        return import;
    }

    private static async Task<int> RunAsync(
        CommandContext context, string[] paths, MarketMode mode, bool json, CancellationToken cancellationToken)
    {
        if (mode.IsSample)
            throw new HostFailure("The sample market is of fictional companies and takes no real files. Import into live or replay.");
        List<string> missing = [];
        IReadOnlyList<FoundFile> found = FoundFile.Find(paths, missing);
        foreach (string path in missing)
            context.Steps.Warn("import", $"{path}: there is no such file or folder");
        if (found.Count == 0)
            throw new HostFailure(missing.Count > 0 ? "There is nothing to import." : "There is no file in what was named.");

        await using LocalServices services = await LocalServices.BorrowDatabaseAsync(
            context.State, context.Settings, context.Steps, Patience, cancellationToken);
        await services.MigrateAsync(mode, cancellationToken);
        using Logger log = HostLog.Create(context.State, LogEventLevel.Error);
        await using ServiceProvider provider = Build(context, services, mode, log);
        ImportRun run = new(provider.GetRequiredService<TakeFileHandler>());
        try
        {
            IReadOnlyList<PlannedFile> plan = await context.Steps.RunAsync(
                "read",
                say => ImportPlan.MakeAsync(found, provider.GetRequiredService<ImportStore>(), say, cancellationToken),
                files => $"{files.Count} files, {files.Count(file => file.Known is not null)} of them imported before");
            await context.Steps.RunAsync("import", say => run.RunAsync(plan, say, cancellationToken), "done");
        }
        finally
        {
            Report(context, run, json);
        }

        if (RunningHost.Read(context.State) is null)
            LastMode.Write(context.State, mode); // what is asked next is asked of this market
        return HostCommands.ExitCode(missing.Count == 0 && run.Unreadable == 0);
    }

    private static ServiceProvider Build(CommandContext context, LocalServices services, MarketMode mode, Logger log)
    {
        IConfigurationRoot configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("AzureWebJobsStorage", "UseDevelopmentStorage=true")]) // nothing is sent from here
            .AddConfiguration(context.Settings)
            .AddInMemoryCollection([new("ConnectionStrings:Postgres", services.Postgres(mode)), new("TradingChitti:Mode", mode.Name)])
            .Build();
        ServiceCollection collection = new();
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddLogging(logging => logging.AddSerilog(log));
        return collection.AddTradingChitti(configuration).BuildServiceProvider();
    }

    private static void Report(CommandContext context, ImportRun run, bool json)
    {
        if (json)
        {
            CommandContext.WriteJson(Console.Out, new { files = run.Files });
            return;
        }

        Table table = new() { Border = TableBorder.None };
        table.AddColumn("kind");
        foreach (string column in (string[])["files", "rows", "taken", "rejected", "known", "refused"])
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (IGrouping<string, ImportedFile> kind in run.Files.GroupBy(file => file.Kind))
        {
            table.AddRow(
            [
                Markup.Escape(kind.Key),
                .. ((int[])[kind.Count(), kind.Sum(file => file.Rows), kind.Sum(file => file.Taken), kind.Sum(file => file.Rejected),
                    kind.Count(file => file.AlreadyImported), kind.Count(file => file.Refused)])
                    .Select(count => count.ToString("#,##0", CultureInfo.InvariantCulture)),
            ]);
        }

        AnsiConsole.Write(table);
        foreach (ImportedFile file in run.Files.Where(file => file.Refused))
            context.Steps.Warn("refused", $"{file.File}: {file.Reasons[0]}");
        ImportedFile[] partly = [.. run.Files.Where(file => !file.Refused && !file.AlreadyImported && file.Rejected > 0)];
        foreach (ImportedFile file in partly.Take(ReasonsShown))
            context.Steps.Say("rejected", $"{file.File}: {file.Rejected} of {file.Rows} rows, the first: {file.Reasons[0]}");
        if (partly.Length > ReasonsShown)
            context.Steps.Say("rejected", $"and rows of {partly.Length - ReasonsShown} files more; --json lists them");
    }
}

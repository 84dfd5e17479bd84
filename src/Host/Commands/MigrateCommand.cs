using System.CommandLine;
using TradingChitti.Host.Running;

namespace TradingChitti.Host.Commands;

/// <summary><c>migrate</c>: brings the schema up to date.</summary>
internal static class MigrateCommand
{
    private sealed record Migrated(string Database, IReadOnlyList<string> Applied);

    public static Command Create()
    {
        Option<bool> json = CommandContext.JsonOption();
        Command migrate = new("migrate", "Bring the database schema up to date") { json };
        migrate.SetAction((parsed, cancellationToken) => MigrateAsync(CommandContext.From(parsed), parsed.GetValue(json), cancellationToken));
        return migrate;
    }

    private static async Task<int> MigrateAsync(CommandContext context, bool json, CancellationToken cancellationToken)
    {
        await using LocalServices services = await LocalServices.BorrowDatabaseAsync(context.State, context.Settings, context.Steps, cancellationToken);
        List<Migrated> results = [];
        bool configured = LocalServices.HasConfiguredDatabase(context.Settings);
        foreach (MarketMode mode in configured ? [MarketMode.Live] : MarketMode.All)
            results.Add(new(configured ? "the configured database" : mode.Database, await services.MigrateAsync(mode, cancellationToken)));
        if (json)
            CommandContext.WriteJson(Console.Out, new { databases = results });
        else
        {
            foreach (Migrated result in results)
                Console.WriteLine($"{result.Database}: {(result.Applied.Count == 0 ? "up to date" : $"applied {string.Join(", ", result.Applied)}")}");
        }

        return HostCommands.ExitCode(true);
    }
}

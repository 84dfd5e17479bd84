using System.Globalization;
using Npgsql;
using TradingChitti.Data.Migrations;
using TradingChitti.Host.Embedded;

namespace TradingChitti.Benchmarks.Market;

/// <summary>
/// From file to database to panel: <c>dotnet run -c Release --project benchmarks -- market [name=value …]</c>. Names: <c>rounds</c>,
/// <c>instruments</c>, <c>files</c> (of an import round), <c>sessions</c> (of the panel), <c>data</c> (folder of real files),
/// <c>connection</c> (a server whose user may create databases and write server files), <c>out</c>, <c>only</c> (parsing, import, panel).
/// </summary>
internal static class MarketBenchmark
{
    private const string Database = "tradingchitti_benchmark";

    public static async Task<int> RunAsync(string[] args)
    {
        Dictionary<string, string> options = args.Select(arg => arg.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[^1]);
        int Number(string name, int fallback) => options.TryGetValue(name, out string? text) ? int.Parse(text, CultureInfo.InvariantCulture) : fallback;
        bool Wants(string part) => !options.TryGetValue("only", out string? only) || only == part;
        int rounds = Number("rounds", 9), instruments = Number("instruments", 2000), sessions = Number("sessions", 1250);
        Report report = new();
        report.Line("# Market data: file, database, panel");
        if (Wants("parsing"))
        {
            ParsingRounds.Run(report, options.GetValueOrDefault("data", "../shared/data"), rounds * 4);
            report.Line($"\nPeak memory so far: {Report.PeakMemory()}.");
        }

        if (Wants("import") || Wants("panel"))
        {
            await using Server server = await Server.StartAsync(options.GetValueOrDefault("connection"));
            DatabaseRounds database = new(server.DataSource, report, instruments);
            if (Wants("import"))
            {
                await database.ImportAsync(Number("files", 50), rounds);
                report.Line($"\nPeak memory so far: {Report.PeakMemory()}.");
            }

            if (Wants("panel"))
            {
                await database.BackfillAsync(sessions);
                report.Line($"\nPeak memory so far: {Report.PeakMemory()}.");
                await database.PanelAsync(sessions, rounds);
                report.Line($"\nPeak memory of all: {Report.PeakMemory()}.");
            }
        }

        if (options.TryGetValue("out", out string? path))
            report.Save(path);
        return 0;
    }

    /// <summary>A database of its own, on the embedded server the product uses or on a given one.</summary>
    private sealed class Server(NpgsqlDataSource dataSource, EmbeddedPostgres? postgres, string? folder) : IAsyncDisposable
    {
        public NpgsqlDataSource DataSource { get; } = dataSource;

        public static async Task<Server> StartAsync(string? connection)
        {
            EmbeddedPostgres? postgres = null;
            string? folder = null;
            if (connection is null)
            {
                folder = Path.Combine(Path.GetTempPath(), $"tradingchitti-benchmark-{Guid.NewGuid():N}");
                Directory.CreateDirectory(folder);
                StateFolder state = new(folder, Path.GetFullPath(Path.Combine(".local", "tools")));
                NodeTools tools = await NodeTools.EnsureAsync(state, Console.WriteLine, CancellationToken.None);
                postgres = await EmbeddedPostgres.StartAsync(state, tools, Console.WriteLine, CancellationToken.None);
                await postgres.EnsureDatabaseAsync(Database, CancellationToken.None);
                connection = postgres.ConnectionString(Database);
            }

            NpgsqlDataSource dataSource = NpgsqlDataSource.Create(connection);
            await new Migrator(dataSource).MigrateAsync(CancellationToken.None);
            return new(dataSource, postgres, folder);
        }

        public async ValueTask DisposeAsync()
        {
            await DataSource.DisposeAsync();
            if (postgres is null)
                return;
            await postgres.DisposeAsync();
            foreach (string left in (string[])[folder!, postgres.Root]) // made together with the server
            {
                if (Directory.Exists(left))
                    Directory.Delete(left, recursive: true);
            }
        }
    }
}

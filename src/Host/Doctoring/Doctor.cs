using Npgsql;
using TradingChitti.Data.Migrations;
using TradingChitti.Host.Embedded;
using TradingChitti.Host.Running;

namespace TradingChitti.Host.Doctoring;

/// <summary>Looks at everything a host needs, starts what can be started, and says of each thing how it is and how to mend it.</summary>
internal sealed class Doctor(StateFolder state, IConfiguration settings, Steps steps, TimeProvider time)
{
    private const long DiskNeededBytes = 2L * 1024 * 1024 * 1024;

    public async Task<IReadOnlyList<Finding>> ExamineAsync(bool repair, CancellationToken cancellationToken)
    {
        List<Finding> findings =
        [
            await CheckNodeAsync(cancellationToken),
            CheckNpm(),
            CheckFolder(),
            CheckDisk(),
            CheckUser(),
            CheckPort(),
            CheckDashboard(),
        ];
        using IDisposable? folderLock = state.TryLock();
        if (folderLock is null)
        {
            findings.Add(CheckRunning());
            return findings;
        }

        folderLock.Dispose();
        findings.AddRange(await CheckServicesAsync(repair, cancellationToken));
        return findings;
    }

    private static async Task<Finding> CheckNodeAsync(CancellationToken cancellationToken)
    {
        try
        {
            (string path, Version version) = await NodeTools.FindNodeAsync(cancellationToken);
            return Finding.Good("Node.js", $"{version} at {path}");
        }
        catch (HostFailure failure)
        {
            return Finding.Problem("Node.js", failure.Message, "Install Node.js 20 or newer from nodejs.org.");
        }
    }

    private static Finding CheckNpm()
    {
        try
        {
            return Finding.Good("npm", NodeTools.FindNpm());
        }
        catch (HostFailure failure)
        {
            return Finding.Problem("npm", failure.Message, "Install npm; it comes with Node.js from nodejs.org.");
        }
    }

    private Finding CheckFolder()
    {
        string probe = Path.Combine(state.Root, $"probe-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Finding.Good("state folder", state.Root);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Finding.Problem(
                "state folder", $"{state.Root} cannot be written: {exception.Message}", $"Give yourself the folder, or name another with --state DIR or {StateFolder.Variable}.");
        }
    }

    private Finding CheckDisk()
    {
        long free = new DriveInfo(state.Root).AvailableFreeSpace;
        string detail = $"{free / (1024.0 * 1024 * 1024):0.0} GiB free";
        return free >= DiskNeededBytes
            ? Finding.Good("disk", detail)
            : Finding.Problem("disk", detail, "Free at least 2 GiB, or name a state folder on another disk with --state DIR.");
    }

    private Finding CheckUser()
    {
        try
        {
            if (UnprivilegedUser.ForThisProcess() is not { } user)
                return Finding.Good("account", Environment.UserName);
            string where = PostgresFolder.Locate(state, user);
            return where == state.Postgres
                ? Finding.Good("account", $"root; PostgreSQL runs as `{user.Name}`")
                : Finding.Note("account", $"root; PostgreSQL runs as `{user.Name}`, who cannot enter {state.Root}, so its data is in {where}");
        }
        catch (HostFailure failure)
        {
            return Finding.Problem("account", failure.Message, "Start the host as an ordinary user.");
        }
    }

    private static Finding CheckPort() => Shell.FreePort(MarketHostOptions.DefaultPort) == MarketHostOptions.DefaultPort
        ? Finding.Good("port", $"{MarketHostOptions.DefaultPort} is free")
        : Finding.Note("port", $"{MarketHostOptions.DefaultPort} is in use", "Nothing to do: the host takes the next free port and says which.");

    private static Finding CheckDashboard()
    {
        string folder = Path.Combine(StateFolder.Repository ?? AppContext.BaseDirectory, "dashboard");
        if (File.Exists(Path.Combine(folder, "dist", "index.html")))
            return Finding.Good("dashboard", "built");
        return File.Exists(Path.Combine(folder, "package.json"))
            ? Finding.Note("dashboard", "not built yet", "Nothing to do: the next start builds it.")
            : Finding.Note("dashboard", "not part of this installation");
    }

    private Finding CheckRunning() => RunningHost.Read(state) is { } running
        ? Finding.Good("host", $"running as process {running.ProcessId} ({running.Mode}) at {running.Url}; database and queues are its own and were left alone")
        : Finding.Note("host", "another process has the state folder and is starting or stopping", "Try again in a few seconds.");

    private async Task<IReadOnlyList<Finding>> CheckServicesAsync(bool repair, CancellationToken cancellationToken)
    {
        List<Finding> findings = [];
        try
        {
            findings.AddRange(await CheckDatabasesAsync(cancellationToken));
        }
        catch (HostFailure failure) when (repair && !LocalServices.HasConfiguredDatabase(settings))
        {
            findings.Add(Finding.Note("database", failure.Message));
            findings.AddRange(await RepairAsync(cancellationToken));
        }
        catch (HostFailure failure)
        {
            findings.Add(Finding.Problem(
                "database",
                failure.Message,
                LocalServices.HasConfiguredDatabase(settings)
                    ? "Check ConnectionStrings__Postgres."
                    : "Mend what it names, or set the data aside with `dotnet run --project src/Host -- doctor --repair` and begin with an empty database."));
        }

        return findings;
    }

    private async Task<List<Finding>> CheckDatabasesAsync(CancellationToken cancellationToken)
    {
        await using LocalServices services = await LocalServices.StartAsync(state, settings, steps, cancellationToken);
        List<Finding> findings = [Finding.Good("services", "PostgreSQL and the storage queues start and stop")];
        bool configured = LocalServices.HasConfiguredDatabase(settings);
        foreach (MarketMode mode in configured ? [MarketMode.Live] : MarketMode.All)
            findings.Add(await CheckSchemaAsync(configured ? "configured" : mode.Name, services.Postgres(mode), cancellationToken));
        return findings;
    }

    private static async Task<Finding> CheckSchemaAsync(string name, string connectionString, CancellationToken cancellationToken)
    {
        string check = $"{name} schema";
        try
        {
            await using NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using NpgsqlCommand command = new("select to_regclass('schema_migrations') is not null", connection);
            if (await command.ExecuteScalarAsync(cancellationToken) is not true)
                return Finding.Note(check, "empty", "Nothing to do: the next start creates it.");
            await using NpgsqlCommand applied = new("select count(*) from schema_migrations", connection);
            long count = (long)(await applied.ExecuteScalarAsync(cancellationToken) ?? 0L);
            return count == Migrator.Names.Count
                ? Finding.Good(check, $"up to date, {count} migrations")
                : Finding.Note(check, $"{count} of {Migrator.Names.Count} migrations applied", "Run `dotnet run --project src/Host -- migrate`.");
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return Finding.Note(check, "not created yet", "Nothing to do: the first start creates it.");
        }
        catch (NpgsqlException exception)
        {
            return Finding.Problem(check, exception.Message, "Check ConnectionStrings__Postgres, and that the server runs.");
        }
    }

    private async Task<List<Finding>> RepairAsync(CancellationToken cancellationToken)
    {
        string root = PostgresFolder.Locate(state, UnprivilegedUser.ForThisProcess());
        string? aside = PostgresFolder.SetAside(root, time);
        List<Finding> findings =
        [
            aside is null
                ? Finding.Note("repair", $"there was no data in {root} to set aside")
                : Finding.Good("repair", $"set the old data aside as {aside}; delete it when you are sure that you do not need it"),
        ];
        try
        {
            findings.AddRange(await CheckDatabasesAsync(cancellationToken));
        }
        catch (HostFailure failure)
        {
            findings.Add(Finding.Problem("database", failure.Message, "The data was not the cause; the sentence names what to mend."));
        }

        return findings;
    }
}

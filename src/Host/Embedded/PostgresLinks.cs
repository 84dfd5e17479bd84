using System.Text.Json;

namespace TradingChitti.Host.Embedded;

/// <summary>npm packages cannot hold symbolic links; PostgreSQL's list them in <c>pg-symlinks.json</c> instead.</summary>
internal static class PostgresLinks
{
    private sealed record Link(string Source, string Target);

    /// <summary>Creates the links the list names, relative, so that the folder may be copied.</summary>
    public static void Restore(string native)
    {
        string list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        string package = Path.GetDirectoryName(native)!; // native is below the package
        foreach (Link link in JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            string target = Path.GetFullPath(Path.Combine(package, link.Target));
            string source = Path.GetFullPath(Path.Combine(package, link.Source));
            if (File.Exists(target) || !target.StartsWith(native, StringComparison.Ordinal) || !File.Exists(source))
                continue;
            File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source)); // target is below native
        }
    }

    /// <summary>Copies an installation, links as links, for a user who cannot reach the original.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (DirectoryInfo folder in new DirectoryInfo(from).EnumerateDirectories())
            Copy(folder.FullName, Path.Combine(to, folder.Name));
        foreach (FileInfo file in new DirectoryInfo(from).EnumerateFiles())
        {
            string target = Path.Combine(to, file.Name);
            if (file.LinkTarget is { } link)
                File.CreateSymbolicLink(target, link);
            else
                file.CopyTo(target);
        }
    }
}

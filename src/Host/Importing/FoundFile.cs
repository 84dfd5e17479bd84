using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace TradingChitti.Host.Importing;

/// <summary>A file to import.</summary>
/// <param name="Shown">Its path as the user named it.</param>
/// <param name="Path">Where it lies.</param>
internal sealed record FoundFile(string Shown, string Path)
{
    private static readonly char[] Wildcards = ['*', '?'];

    /// <summary>The folder it lies in, which tells vendors apart whose files do not name them.</summary>
    public string Folder => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(Path)) is { Length: > 0 } name ? name : "files";

    /// <summary>The files behind paths: files, folders with all below them, and patterns with * ? and **. Each once, by name.</summary>
    /// <param name="paths">As the user named them.</param>
    /// <param name="missing">Receives the paths behind which there is nothing.</param>
    public static IReadOnlyList<FoundFile> Find(IEnumerable<string> paths, ICollection<string> missing)
    {
        Dictionary<string, FoundFile> found = new(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            int before = found.Count;
            bool isThere = true;
            if (File.Exists(path))
                Add(path);
            else if (Directory.Exists(path))
                AddFolder(path);
            else
                isThere = path.IndexOfAny(Wildcards) >= 0 && AddMatches(path);
            if (!isThere)
                missing.Add(path);
        }

        return [.. found.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

        void Add(string shown)
        {
            string full = System.IO.Path.GetFullPath(shown);
            found.TryAdd(full, new(shown, full));
        }

        void AddFolder(string folder)
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
                Add(file);
        }

        bool AddMatches(string pattern)
        {
            string normal = pattern.Replace('\\', '/');
            int wildcard = normal.IndexOfAny(Wildcards);
            int split = normal.LastIndexOf('/', wildcard) + 1;
            string root = split == 0 ? "." : normal[..split];
            if (!Directory.Exists(root))
                return false;
            Matcher matcher = new(StringComparison.Ordinal);
            matcher.AddInclude(normal[split..]);
            PatternMatchingResult matches = matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(root)));
            foreach (FilePatternMatch match in matches.Files)
                Add(split == 0 ? match.Path : System.IO.Path.Combine(root, match.Path));
            return matches.HasMatches;
        }
    }
}

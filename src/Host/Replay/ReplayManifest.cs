using System.IO.Enumeration;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradingChitti.Host.Replay;

/// <summary>What <c>replay.json</c> names: patterns of files below its folder, by kind.</summary>
public sealed record ReplayManifest
{
    public const string FileName = "replay.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public string Title { get; init; } = "";

    public IReadOnlyList<string> Instruments { get; init; } = [];

    public IReadOnlyList<string> Indices { get; init; } = [];

    public IReadOnlyList<string> Holidays { get; init; } = [];

    public IReadOnlyList<string> Fundamentals { get; init; } = [];

    public IReadOnlyList<string> CorporateActions { get; init; } = [];

    public IReadOnlyList<string> History { get; init; } = [];

    public IReadOnlyList<string> Sessions { get; init; } = [];

    public IReadOnlyList<string> Feeds { get; init; } = [];

    /// <summary>Reads the manifest of a folder.</summary>
    /// <exception cref="HostFailure">There is none, or it is not what it should be.</exception>
    public static ReplayManifest Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw new HostFailure($"There is no folder {folder} to replay.");
        string file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
            throw new HostFailure($"{folder} has no {FileName}; it names the recorded files to replay.");
        try
        {
            ReplayManifest manifest = JsonSerializer.Deserialize<ReplayManifest>(File.ReadAllBytes(file), Json)
                ?? throw new HostFailure($"{file} is empty.");
            return manifest.Sessions.Count + manifest.History.Count + manifest.Feeds.Count > 0
                ? manifest
                : throw new HostFailure($"{file} names no sessions, no history and no feeds; there is nothing to replay.");
        }
        catch (JsonException exception)
        {
            throw new HostFailure(
                $"{file} is not a replay manifest: {exception.Message} Known names: title, instruments, indices, holidays, fundamentals, corporateActions, history, sessions, feeds.",
                exception);
        }
    }

    /// <summary>The files below a folder that patterns name, each once, in pattern order and then by name.</summary>
    /// <exception cref="HostFailure">A pattern leaves the folder or names no file.</exception>
    public static IReadOnlyList<string> Expand(string folder, string kind, IReadOnlyList<string> patterns)
    {
        List<string> found = [];
        foreach (string pattern in patterns)
        {
            string[] parts = pattern.Split('/', '\\');
            if (Path.IsPathRooted(pattern) || parts.Any(part => part is ".." or ""))
                throw new HostFailure($"{FileName}: {kind} names \"{pattern}\", which is not a path below {folder}.");
            string[] matches = [.. Match(folder, parts).Order(StringComparer.Ordinal)];
            if (matches.Length == 0)
                throw new HostFailure($"{FileName}: {kind} names \"{pattern}\", which matches no file in {folder}.");
            found.AddRange(matches);
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Match(string folder, ReadOnlySpan<string> parts)
    {
        string part = parts[0];
        if (parts.Length == 1)
            return [.. Directory.EnumerateFiles(folder).Where(file => Matches(part, file))];
        List<string> below = [];
        foreach (string next in Directory.EnumerateDirectories(folder))
        {
            if (Matches(part, next))
                below.AddRange(Match(next, parts[1..]));
        }

        return below;
    }

    // Hidden files are named only by patterns that begin with a dot, as in a shell.
    private static bool Matches(string pattern, string path)
    {
        string name = Path.GetFileName(path);
        return (!name.StartsWith('.') || pattern.StartsWith('.')) && FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);
    }
}

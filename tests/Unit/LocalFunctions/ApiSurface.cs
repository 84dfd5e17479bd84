using System.Text.RegularExpressions;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.LocalFunctions;

/// <summary>The public types of the isolated worker, read from the signatures kept beside the repository.</summary>
internal static partial class ApiSurface
{
    public static string File { get; } = Path.Combine(Repository.SharedData, "..", "functions", "api-surface.md");

    public static IReadOnlyDictionary<string, SurfaceType> Types { get; } = Read();

    private static Dictionary<string, SurfaceType> Read()
    {
        Dictionary<string, SurfaceType> types = new(StringComparer.Ordinal);
        foreach (Match block in CodeBlock().Matches(System.IO.File.ReadAllText(File)))
        {
            string[] lines = [.. block.Groups[1].Value.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
            if (lines.FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal)) is not { } scope)
                continue;
            SurfaceType type = ReadType(scope["namespace ".Length..].TrimEnd(';'), lines);
            types.Add(type.Name, type);
        }

        return types;
    }

    private static SurfaceType ReadType(string scope, string[] lines)
    {
        string declaration = lines.First(line => line.StartsWith("public ", StringComparison.Ordinal));
        Match match = Declaration().Match(declaration);
        string[] usage = lines.Select(line => Usage().Match(line)).Where(found => found.Success).Select(found => found.Groups[1].Value).ToArray();
        IEnumerable<string> members = declaration.Contains("enum ", StringComparison.Ordinal)
            ? declaration[(declaration.IndexOf('{', StringComparison.Ordinal) + 1)..declaration.IndexOf('}', StringComparison.Ordinal)].Split(',')
            : lines.SkipWhile(line => line != "{").Skip(1).TakeWhile(line => line != "}").Where(line => !line.StartsWith('['));
        return new(
            scope,
            match.Groups["name"].Value,
            match.Groups["modifiers"].Value.Trim(),
            match.Groups["kind"].Value,
            match.Groups["base"].Value.Split(',')[0].Trim(),
            usage.FirstOrDefault()?.Replace(", AllowMultiple = false", "", StringComparison.Ordinal),
            [.. members.Select(member => member.Trim())]);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^public (?<modifiers>((sealed|abstract|static) )*)(?<kind>class|interface|enum|delegate)( [\w]+(?= \w+\())? (?<name>\w+)[^:]*(: (?<base>[^{]*))?")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^\[AttributeUsage\((.*)\)\]$")]
    private static partial Regex Usage();
}

/// <param name="Namespace">Where the worker declares it.</param>
/// <param name="Name">Without type parameters.</param>
/// <param name="Modifiers"><c>sealed</c>, <c>abstract</c>, <c>static</c> or nothing.</param>
/// <param name="Kind">class, interface, enum or delegate.</param>
/// <param name="Base">The first of its base types, or nothing.</param>
/// <param name="Usage">What its own AttributeUsage allows, or null.</param>
/// <param name="Members">Signatures of constructors, properties and methods, or the names and values of an enumeration.</param>
internal sealed record SurfaceType(
    string Namespace, string Name, string Modifiers, string Kind, string Base, string? Usage, IReadOnlyList<string> Members);

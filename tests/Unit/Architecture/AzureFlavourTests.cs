using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TradingChitti.Tests.Unit.Architecture;

/// <summary>
/// Compiles the function sources as the Azure flavour does, against the worker's published signatures, because its packages cannot be
/// restored everywhere. A trigger class that compiles only against the local runner fails here.
/// </summary>
public sealed partial class AzureFlavourTests
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.Azure.Functions.Worker;
        global using Microsoft.Azure.Functions.Worker.Builder;
        """;

    private const string SurfaceUsings = """
        global using System;
        global using System.Collections;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using System.Text.Json.Serialization;
        global using Azure.Core.Serialization;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Diagnostics.Metrics;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using Microsoft.Extensions.Primitives;
        global using Microsoft.Azure.Functions.Worker;
        global using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
        global using Microsoft.Azure.Functions.Worker.Middleware;
        """;

    private static readonly CSharpParseOptions Parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private static readonly Lazy<CSharpCompilation> Surface = new(CompileSurface);

    public static TheoryData<string> Apps => ["Ingest", "Compute", "Signals", "Api"];

    [Theory]
    [MemberData(nameof(Apps))]
    public void FunctionApp_CompilesAgainstTheWorkersSurface(string app)
    {
        string folder = Path.Combine(Repository.Root, "functions", app);
        IEnumerable<SyntaxTree> sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuildOutput(folder, file))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Parse, file))
            .Append(CSharpSyntaxTree.ParseText(GlobalUsings, Parse));
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"TradingChitti.Functions.{app}",
            sources,
            [.. References(), Surface.Value.ToMetadataReference()],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void Surface_ADifferentTriggerShape_WouldBeCaught()
    {
        SyntaxTree wrong = CSharpSyntaxTree.ParseText(
            """class C { [Function("F")] public void Run([QueueTrigger("q", Batch = 3)] string message) { } }""", Parse);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Wrong",
            [wrong, CSharpSyntaxTree.ParseText(GlobalUsings, Parse)],
            [.. References(), Surface.Value.ToMetadataReference()],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.Equal(["CS0246"], compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(error => error.Id));
    }

    /// <summary>The listed signatures have no bodies, so this compilation has errors of its own; its symbols are what others bind to.</summary>
    private static CSharpCompilation CompileSurface()
    {
        string document = File.ReadAllText(Path.Combine(Repository.SharedData, "..", "functions", "api-surface.md"));
        IEnumerable<SyntaxTree> blocks = CodeBlock().Matches(document)
            .Select(block => CSharpSyntaxTree.ParseText(Compilable(block.Groups[1].Value), Parse));
        return CSharpCompilation.Create(
            "Microsoft.Azure.Functions.Worker.Surface",
            blocks.Append(CSharpSyntaxTree.ParseText(SurfaceUsings, Parse)),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static string Compilable(string block) =>
        Usage().Replace(block, usage => "[AttributeUsage(" + Target().Replace(usage.Groups[1].Value, "AttributeTargets.$1").Replace(", AttributeTargets", " | AttributeTargets", StringComparison.Ordinal) + ")]")
            .Replace("string event", "string @event", StringComparison.Ordinal);

    private static IEnumerable<MetadataReference> References() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("TradingChitti.LocalFunctions", StringComparison.Ordinal)
                && !Path.GetFileName(file).StartsWith("TradingChitti.Functions.", StringComparison.Ordinal)
                && !Path.GetFileName(file).StartsWith("TradingChitti.Host", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));

    private static bool IsBuildOutput(string folder, string file) =>
        Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj";

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\[AttributeUsage\(([^)]*)\)\]")]
    private static partial Regex Usage();

    [GeneratedRegex(@"\b(Method|Property|Parameter|Assembly|Class)\b")]
    private static partial Regex Target();
}

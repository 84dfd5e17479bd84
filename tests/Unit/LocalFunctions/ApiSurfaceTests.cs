using System.Text.RegularExpressions;
using TradingChitti.LocalFunctions;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.LocalFunctions;

/// <summary>Holds the Local flavour to the isolated worker's public surface, so that function sources compile and mean the same in both.</summary>
public sealed class ApiSurfaceTests
{
    private const string Context = "functions take their input as parameters and their services by constructor; no function needs the context";
    private const string RequestData = "HTTP goes through ASP.NET Core (HttpRequest, IActionResult) in both flavours";
    private const string Middleware = "what would be middleware is in the handlers, which both flavours share";
    private const string OlderBuilder = "Program.cs uses FunctionsApplication.CreateBuilder";
    private const string Upstream = "clients only listen; nothing comes from them through the hub";
    private const string Endpoints = "one SignalR endpoint is used";
    private const string Extensions = "for authors of extensions, not of functions";

    /// <summary>Types of the worker that the Local flavour leaves out, and why. A function that needs one adds it here first.</summary>
    private static readonly Dictionary<string, string> NotProvided = new(StringComparer.Ordinal)
    {
        ["FunctionContext"] = Context,
        ["FunctionDefinition"] = Context,
        ["FunctionParameter"] = Context,
        ["BindingMetadata"] = Context,
        ["BindingContext"] = Context,
        ["TraceContext"] = Context,
        ["RetryContext"] = Context,
        ["IInvocationFeatures"] = Context,
        ["FunctionContextLoggerExtensions"] = Context,
        ["FunctionContextBindingFeatureExtensions"] = Context,
        ["InputBindingData"] = Context,
        ["OutputBindingData"] = Context,
        ["FunctionContextExtensions"] = Context,
        ["FunctionContextHttpRequestExtensions"] = Context,
        ["HttpRequestData"] = RequestData,
        ["HttpResponseData"] = RequestData,
        ["HttpResponseDataExtensions"] = RequestData,
        ["HttpRequestDataExtensions"] = RequestData,
        ["HttpHeadersCollection"] = RequestData,
        ["FromBodyAttribute"] = RequestData,
        ["BindingPropertyNameAttribute"] = Extensions,
        ["ExtensionInformationAttribute"] = Extensions,
        ["SignalRNegotiationInputAttribute"] = Endpoints,
        ["SignalRNegotiationContext"] = Endpoints,
        ["SignalREndpointConnectionInfo"] = Endpoints,
        ["SignalREndpointsInputAttribute"] = Endpoints,
        ["SignalRTriggerAttribute"] = Upstream,
        ["SignalRInvocationContext"] = Upstream,
        ["SignalRInvocationCategory"] = Upstream,
        ["IFunctionsWorkerMiddleware"] = Middleware,
        ["FunctionExecutionDelegate"] = Middleware,
        ["IFunctionsWorkerApplicationBuilder"] = Middleware,
        ["MiddlewareWorkerApplicationBuilderExtensions"] = Middleware,
        ["FunctionsHostBuilderExtensions"] = OlderBuilder,
        ["WorkerHostBuilderExtensions"] = OlderBuilder,
    };

    /// <summary>Members of provided types that the Local flavour leaves out, and why.</summary>
    private static readonly Dictionary<string, string> MembersNotProvided = new(StringComparer.Ordinal)
    {
        ["public InputConverterCollection InputConverters { get; }"] = Extensions,
        ["public IDictionary<string, string> Capabilities { get; }"] = "concerns the channel between worker and host, and here there is one process",
        ["public bool EnableUserCodeException { get; set; }"] = "concerns the channel between worker and host, and here there is one process",
        ["public bool IncludeEmptyEntriesInMessagePayload { get; set; }"] = "concerns the channel between worker and host, and here there is one process",
        ["public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware);"] = Middleware,
    };

    /// <summary>Public types of the runner itself, and one the surface uses without listing it.</summary>
    private static readonly string[] OfTheRunner =
    [
        "FunctionDiscoveryException", "FunctionInvoker", "LocalFunctionsEndpoints", "LocalFunctionsOptions", "LocalFunctionsServices",
        "SignalREndpointType", "TimerFunction", "TimerSchedule",
    ];

    private static readonly Dictionary<string, Type> Ours = typeof(FunctionAttribute).Assembly.GetExportedTypes().ToDictionary(type => type.Name);

    public static TheoryData<string> Provided => [.. ApiSurface.Types.Keys.Where(Ours.ContainsKey).Order(StringComparer.Ordinal)];

    public static TheoryData<string> ProvidedAttributes =>
        [.. ApiSurface.Types.Keys.Where(name => Ours.ContainsKey(name) && name.EndsWith("Attribute", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Surface_Read_HasEveryTypeOfTheFile() =>
        Assert.Equal(File.ReadLines(ApiSurface.File).Count(line => line.StartsWith("namespace ", StringComparison.Ordinal)), ApiSurface.Types.Count);

    [Fact]
    public void SurfaceTypes_WeDoNotDeclare_AreListedWithAReason() =>
        Assert.Equal(NotProvided.Keys.Order(StringComparer.Ordinal), ApiSurface.Types.Keys.Except(Ours.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void PublicTypes_BeyondTheSurface_AreTheRunnersOwn() =>
        Assert.Equal(OfTheRunner, Ours.Keys.Except(ApiSurface.Types.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void MembersNotProvided_AreAllMembersOfTheSurface() =>
        Assert.Empty(MembersNotProvided.Keys.Except(ApiSurface.Types.Values.SelectMany(type => type.Members)));

    [Theory]
    [MemberData(nameof(Provided))]
    public void Type_Members_AreTheWorkers(string name)
    {
        IEnumerable<string> expected = ApiSurface.Types[name].Members.Where(member => !MembersNotProvided.ContainsKey(member));
        Assert.Equal(expected.Order(StringComparer.Ordinal), TypeSignature.Members(Ours[name]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Provided))]
    public void Type_Declaration_IsTheWorkers(string name)
    {
        SurfaceType expected = ApiSurface.Types[name];
        string scope = expected.Namespace.Replace("Microsoft.Azure.Functions.Worker", "TradingChitti.LocalFunctions", StringComparison.Ordinal)
            .Replace(".Extensions.Abstractions", ".Abstractions", StringComparison.Ordinal);
        Type ours = Ours[name];
        Assert.Equal(
            (scope, expected.Kind == "enum" ? "sealed" : expected.Modifiers, expected.Kind == "enum"),
            (ours.Namespace, TypeSignature.Modifiers(ours), ours.IsEnum));
    }

    [Theory]
    [MemberData(nameof(ProvidedAttributes))]
    public void Attribute_Base_IsTheWorkers(string name) => Assert.Equal(ApiSurface.Types[name].Base, Ours[name].BaseType?.Name);

    [Theory]
    [MemberData(nameof(ProvidedAttributes))]
    public void Attribute_Usage_IsTheWorkers(string name)
    {
        SurfaceType declaring = ApiSurface.Types[name];
        while (declaring.Usage is null)
            declaring = ApiSurface.Types[declaring.Base];
        Assert.Equal(declaring.Usage, TypeSignature.Usage(Ours[name]));
    }

    [Fact]
    public void FunctionSources_UseNoTypeOfTheRunner()
    {
        Regex local = new($@"\b({string.Join('|', OfTheRunner)}|TradingChitti\.LocalFunctions)\b");
        IEnumerable<string> sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
        Assert.DoesNotContain(sources, file => local.IsMatch(File.ReadAllText(file)));
    }
}

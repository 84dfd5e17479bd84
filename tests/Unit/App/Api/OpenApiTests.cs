using System.Reflection;
using System.Text.Json;
using TradingChitti.Functions.Api;
using TradingChitti.LocalFunctions;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.App.Api;

/// <summary>Holds <c>docs/openapi.json</c> to the HTTP functions there are, and the functions to their rules.</summary>
public sealed class OpenApiTests
{
    private static readonly string[] Verbs = ["get", "post", "put", "patch", "delete"];

    [Fact]
    public void OpenApi_Operations_AreTheRoutesOfTheFunctions() =>
        Assert.Equal(Functions().Select(Operation).Order(StringComparer.Ordinal), Operations().Select(one => one.Text).Order(StringComparer.Ordinal));

    [Fact]
    public void OpenApi_Operations_AskForAKeyWhereTheFunctionDoes() =>
        Assert.Equal(
            Functions().Where(one => one.Trigger.AuthLevel is AuthorizationLevel.Function).Select(Operation).Order(StringComparer.Ordinal),
            Operations().Where(one => one.Needs).Select(one => one.Text).Order(StringComparer.Ordinal));

    [Fact]
    public void Functions_ThatOnlyRead_AreOpen() =>
        Assert.All(
            Functions().Where(one => one.Trigger.Methods is ["get"]),
            one => Assert.Equal(AuthorizationLevel.Anonymous, one.Trigger.AuthLevel));

    [Fact]
    public void OpenApi_References_Exist()
    {
        using JsonDocument document = Read();
        JsonElement components = document.RootElement.GetProperty("components");
        Assert.All(
            References(document.RootElement).Distinct(),
            reference =>
            {
                string[] parts = reference.Split('/');
                Assert.True(components.GetProperty(parts[2]).TryGetProperty(parts[3], out _), reference);
            });
    }

    private static IEnumerable<(string Name, HttpTriggerAttribute Trigger)> Functions() =>
        from type in typeof(StatusFunction).Assembly.GetExportedTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(one => one is not null)
        where function is not null && trigger is not null
        select (function.Name, trigger);

    /// <summary>Such as <c>get /v1/alerts/{alertId} GetAlert</c>: constraints of the route are not part of the address.</summary>
    private static string Operation((string Name, HttpTriggerAttribute Trigger) function)
    {
        string route = string.Join('/', (function.Trigger.Route ?? "").Split('/').Select(part => part.StartsWith('{') ? part.Split(':')[0].TrimEnd('}') + "}" : part));
        return $"{Assert.Single(function.Trigger.Methods ?? [])} /{route} {function.Name}";
    }

    private static List<(string Text, bool Needs)> Operations()
    {
        using JsonDocument document = Read();
        return
        [
            .. from path in document.RootElement.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               where Verbs.Contains(operation.Name)
               select ($"{operation.Name} {path.Name} {operation.Value.GetProperty("operationId").GetString()}", operation.Value.TryGetProperty("security", out _)),
        ];
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(
            property => property.Name == "$ref" ? [property.Value.GetString() ?? ""] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static JsonDocument Read() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "openapi.json")));
}

using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace TradingChitti.LocalFunctions.Discovery;

/// <summary>Every function of the given assemblies, checked.</summary>
internal sealed class FunctionCatalog
{
    private FunctionCatalog(IReadOnlyList<LocalFunction> functions) => Functions = functions;

    public IReadOnlyList<LocalFunction> Functions { get; }

    /// <summary>Every hub that a function sends to or hands out connections for.</summary>
    public IReadOnlyList<string> HubNames =>
    [
        .. Functions.SelectMany(function => function.Parameters.OfType<ParameterBinding.ConnectionInfo>().Select(parameter => parameter.HubName)
                .Concat(Targets(function.Result).OfType<OutputTarget.SignalR>().Select(target => target.HubName)))
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase),
    ];

    /// <exception cref="FunctionDiscoveryException">A function is declared wrongly.</exception>
    public static FunctionCatalog Discover(IEnumerable<Assembly> assemblies, IConfiguration configuration) =>
        FromTypes(assemblies.Distinct().SelectMany(assembly => assembly.GetTypes()), configuration);

    /// <exception cref="FunctionDiscoveryException">A function is declared wrongly.</exception>
    public static FunctionCatalog FromTypes(IEnumerable<Type> types, IConfiguration configuration)
    {
        const BindingFlags Declared =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        List<string> problems = [];
        List<LocalFunction> functions = [];
        foreach (MethodInfo method in types.Where(type => !type.IsGenericParameter).SelectMany(type => type.GetMethods(Declared)))
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is { } attribute
                && new FunctionReader(method, attribute, configuration, problems).Read() is { } function)
            {
                functions.Add(function);
            }
        }

        AddClashes(functions, problems);
        if (problems.Count > 0)
            throw new FunctionDiscoveryException(problems);
        return new([.. functions.OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>Fails early, with names, when a function's class asks for a service that nobody registered.</summary>
    public void CheckServices(IServiceProviderIsService registered)
    {
        string[] problems =
        [
            .. Functions.SelectMany(function => function.MissingServices(registered)
                .Select(type => $"{Describe(function.Method)}: constructor parameter of type {type} is not a registered service")),
        ];
        if (problems.Length > 0)
            throw new FunctionDiscoveryException(problems);
    }

    internal static string Describe(MethodInfo method) => $"{method.DeclaringType?.FullName}.{method.Name}";

    private static IEnumerable<OutputTarget> Targets(ResultShape result) => result switch
    {
        ResultShape.Single single => [single.Target],
        ResultShape.Multiple multiple => multiple.Outputs.Select(output => output.Target),
        _ => [],
    };

    private static void AddClashes(List<LocalFunction> functions, List<string> problems)
    {
        foreach (IGrouping<string, LocalFunction> same in functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Where(IsClash))
            problems.Add($"{Methods(same)}: function name '{same.Key}' is used more than once");
        foreach (IGrouping<string, LocalFunction> same in functions.Where(function => function.Trigger is Trigger.Queue)
            .GroupBy(function => ((Trigger.Queue)function.Trigger) is var queue ? $"{queue.Connection}/{queue.QueueName}" : "").Where(IsClash))
        {
            problems.Add($"{Methods(same)}: queue '{same.Key.Split('/')[^1]}' has more than one consumer");
        }

        var routes = functions.Where(function => function.Trigger is Trigger.Http)
            .SelectMany(function => ((Trigger.Http)function.Trigger) is var http
                ? (http.Methods.Count == 0 ? ["*"] : http.Methods).Select(verb => (Address: $"{verb} {http.Route}", Function: function))
                : []);
        foreach (var same in routes.GroupBy(route => route.Address, route => route.Function, StringComparer.OrdinalIgnoreCase).Where(IsClash))
            problems.Add($"{Methods(same)}: route '{same.Key}' is served more than once");
    }

    private static bool IsClash(IEnumerable<LocalFunction> functions) => functions.Skip(1).Any();

    private static string Methods(IEnumerable<LocalFunction> functions) => string.Join(" and ", functions.Select(function => Describe(function.Method)));
}

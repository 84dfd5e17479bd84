using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Configuration;
using TradingChitti.LocalFunctions.Abstractions;
using TradingChitti.LocalFunctions.Timers;

namespace TradingChitti.LocalFunctions.Discovery;

/// <summary>Reads one method as a function, or says what is wrong with it. Accepts what the isolated worker binds the same way, nothing more.</summary>
internal sealed partial class FunctionReader(MethodInfo method, FunctionAttribute attribute, IConfiguration configuration, List<string> problems)
{
    private const string DefaultStorage = "AzureWebJobsStorage";

    private static readonly Type[] RouteTypes =
        [typeof(string), typeof(int), typeof(long), typeof(double), typeof(bool), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset)];

    private static readonly Dictionary<string, Type> QueueMetadata = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = typeof(string),
        ["popReceipt"] = typeof(string),
        ["queueTrigger"] = typeof(string),
        ["dequeueCount"] = typeof(int),
        ["insertionTime"] = typeof(DateTimeOffset),
        ["expirationTime"] = typeof(DateTimeOffset),
        ["nextVisibleTime"] = typeof(DateTimeOffset),
    };

    private int _problems;

    /// <summary>Returns the function, or null after adding to the problems.</summary>
    public LocalFunction? Read()
    {
        CheckMethod();
        ParameterInfo[] triggers = [.. method.GetParameters().Where(parameter => TriggerOf(parameter) is not null)];
        if (triggers.Length != 1)
        {
            Report(triggers.Length == 0
                ? "no parameter has a trigger attribute"
                : $"parameters {string.Join(", ", triggers.Select(parameter => $"'{parameter.Name}'"))} all have a trigger attribute; a function has exactly one");
            return null;
        }

        Trigger? trigger = ReadTrigger(triggers[0], TriggerOf(triggers[0])!); // chosen for having one
        if (trigger is null)
            return null;
        List<ParameterBinding> parameters = [.. method.GetParameters().Select(parameter => ReadParameter(parameter, trigger)).OfType<ParameterBinding>()];
        ResultShape result = new ResultReader(method, trigger, this).Read();
        return _problems == 0 ? new(attribute.Name, method, trigger, parameters, result) : null;
    }

    internal void Report(string problem)
    {
        _problems++;
        problems.Add($"{FunctionCatalog.Describe(method)}: {problem}");
    }

    /// <summary>The text with its settings filled in; null after reporting that one is missing.</summary>
    internal string? Resolve(string? text, string what)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Report($"{what} is empty");
            return null;
        }

        try
        {
            return SettingText.Resolve(text, configuration);
        }
        catch (FormatException missing)
        {
            Report(missing.Message);
            return null;
        }
    }

    internal string? ResolveHub(string? hubName)
    {
        string? name = Resolve(hubName, "HubName");
        if (name is null || HubName().IsMatch(name))
            return name?.ToLowerInvariant(); // hub names know no case
        Report($"hub name '{name}' must be a letter followed by letters, digits and underscores");
        return null;
    }

    internal string? ResolveQueue(string? queueName)
    {
        string? name = Resolve(queueName, "queue name");
        if (name is null || QueueName().IsMatch(name))
            return name;
        Report($"queue name '{name}' must be 3 to 63 lower-case letters, digits and single hyphens");
        return null;
    }

    internal static string Storage(string? connection) => string.IsNullOrEmpty(connection) ? DefaultStorage : connection;

    private static TriggerBindingAttribute? TriggerOf(ParameterInfo parameter) => parameter.GetCustomAttribute<TriggerBindingAttribute>();

    private void CheckMethod()
    {
        if (!FunctionName().IsMatch(attribute.Name ?? ""))
            Report($"function name '{attribute.Name}' must be a letter followed by up to 127 letters, digits, hyphens and underscores");
        if (!method.IsPublic || method.DeclaringType is not { IsVisible: true })
            Report("a function is a public method of a public class");
        if (method.IsGenericMethodDefinition || method.DeclaringType is { IsGenericTypeDefinition: true } || (method.DeclaringType is { IsAbstract: true } && !method.IsStatic))
            Report("a function is a method of a class that can be created: not generic, not abstract");
        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(System.Runtime.CompilerServices.AsyncStateMachineAttribute)))
            Report("'async void' cannot be waited for; return Task");
    }

    private Trigger? ReadTrigger(ParameterInfo parameter, TriggerBindingAttribute trigger)
    {
        RetryAttribute? retry = method.GetCustomAttribute<RetryAttribute>();
        if (retry is not null && trigger is not TimerTriggerAttribute)
            Report($"{retry.GetType().Name} applies to timer functions only; queues retry by delivery, HTTP by its caller");
        switch (trigger)
        {
            case TimerTriggerAttribute timer:
                if (parameter.ParameterType != typeof(TimerInfo))
                    Report($"timer parameter '{parameter.Name}' must be a TimerInfo");
                return ReadTimer(timer, retry);
            case QueueTriggerAttribute queue:
                CheckPayload(parameter, allowBytes: true);
                return ResolveQueue(queue.QueueName) is { } queueName ? new Trigger.Queue(queueName, Storage(queue.Connection)) : null;
            case HttpTriggerAttribute http:
                if (parameter.ParameterType != typeof(HttpRequest))
                    CheckPayload(parameter, allowBytes: false);
                return ReadHttp(http);
            default:
                Report($"trigger {trigger.GetType().Name} is not known to this runner");
                return null;
        }
    }

    private Trigger.Timer? ReadTimer(TimerTriggerAttribute timer, RetryAttribute? retry)
    {
        if (Resolve(timer.Schedule, "schedule") is not { } text)
            return null;
        if (!TimerSchedule.TryParse(text, out TimerSchedule? schedule, out string? reason))
        {
            Report($"schedule '{text}' is not a six-field NCrontab expression (second minute hour day month weekday): {reason}");
            return null;
        }

        try
        {
            return new(schedule, timer.UseMonitor, timer.RunOnStartup, RetryPlan.From(retry));
        }
        catch (FormatException bad)
        {
            Report(bad.Message);
            return null;
        }
    }

    private Trigger.Http? ReadHttp(HttpTriggerAttribute http)
    {
        if (http.AuthLevel is AuthorizationLevel.User)
            Report("authorization level User is not served; use Anonymous, Function or Admin");
        string route = http.Route is null ? attribute.Name : http.Route.Trim('/');
        try
        {
            RoutePatternFactory.Parse(route);
        }
        catch (RoutePatternException bad)
        {
            Report($"route '{route}' is not a route template: {bad.Message}");
            return null;
        }

        return new(route, [.. (http.Methods ?? []).Select(verb => verb.ToUpperInvariant()).Distinct()], http.AuthLevel);
    }

    private void CheckPayload(ParameterInfo parameter, bool allowBytes)
    {
        Type type = parameter.ParameterType;
        if (type == typeof(string) || (allowBytes && (type == typeof(byte[]) || type == typeof(BinaryData))))
            return;
        bool plain = type.IsClass && !type.IsAbstract && !type.IsArray && type != typeof(object) && type.Namespace?.StartsWith("Azure.", StringComparison.Ordinal) != true;
        if (!plain)
            Report($"trigger parameter '{parameter.Name}' of type {type} cannot be bound; take {(allowBytes ? "a string, bytes" : "an HttpRequest, a string")} or a class read from JSON");
    }

    private ParameterBinding? ReadParameter(ParameterInfo parameter, Trigger trigger)
    {
        string name = parameter.Name ?? "";
        Type type = parameter.ParameterType;
        if (TriggerOf(parameter) is not null)
            return new ParameterBinding.TriggerValue(name, type);
        if (type == typeof(CancellationToken))
            return new ParameterBinding.Cancellation(name);
        if (parameter.GetCustomAttribute<SignalRConnectionInfoInputAttribute>() is { } connection)
            return ReadConnectionInfo(name, type, connection, trigger);
        if (parameter.GetCustomAttribute<BindingAttribute>() is { } unknown)
        {
            Report($"binding {unknown.GetType().Name} of parameter '{name}' is not known to this runner");
            return null;
        }

        return trigger switch
        {
            Trigger.Http when type == typeof(HttpRequest) => new ParameterBinding.TriggerValue(name, type),
            Trigger.Http http => ReadRouteValue(name, type, http),
            Trigger.Queue => ReadMetadata(name, type),
            _ => ReportUnbound(name, "a timer function takes its TimerInfo, a CancellationToken and nothing else"),
        };
    }

    private ParameterBinding.ConnectionInfo? ReadConnectionInfo(string name, Type type, SignalRConnectionInfoInputAttribute connection, Trigger trigger)
    {
        if (trigger is not Trigger.Http)
            Report($"parameter '{name}': connection information is handed out by HTTP functions only");
        if (type != typeof(SignalRConnectionInfo) && type != typeof(string))
            Report($"parameter '{name}': connection information is a SignalRConnectionInfo or a string");
        if (connection.IdToken is not null || connection.ClaimTypeList is not null)
            Report($"parameter '{name}': IdToken and ClaimTypeList are not served by the local hub; use UserId");
        if (connection.UserId?.Contains('{', StringComparison.Ordinal) == true && !UserExpression().IsMatch(connection.UserId))
            Report($"parameter '{name}': UserId '{connection.UserId}' is neither a name nor {{headers.NAME}} or {{query.NAME}}");
        return ResolveHub(connection.HubName) is { } hub ? new(name, type, hub, connection.UserId) : null;
    }

    private ParameterBinding? ReadRouteValue(string name, Type type, Trigger.Http http)
    {
        bool inRoute = RoutePatternFactory.Parse(http.Route).Parameters.Any(part => string.Equals(part.Name, name, StringComparison.OrdinalIgnoreCase));
        if (!inRoute)
            return ReportUnbound(name, $"route '{http.Route}' has no value of that name; read the query from the HttpRequest");
        if (RouteTypes.Contains(Nullable.GetUnderlyingType(type) ?? type))
            return new ParameterBinding.RouteValue(name, type);
        return ReportUnbound(name, $"a route value of type {type} is not bound; take a string");
    }

    private ParameterBinding? ReadMetadata(string name, Type type)
    {
        if (!QueueMetadata.TryGetValue(name, out Type? expected))
            return ReportUnbound(name, $"a message has only {string.Join(", ", QueueMetadata.Keys.Order(StringComparer.Ordinal))}");
        Type given = Nullable.GetUnderlyingType(type) ?? type;
        if (given == expected || given == typeof(string) || (expected == typeof(int) && given == typeof(long)))
            return new ParameterBinding.Metadata(name, type);
        return ReportUnbound(name, $"it is {(expected == typeof(int) ? "an int" : $"a {expected.Name}")}, not a {type.Name}");
    }

    private ParameterBinding? ReportUnbound(string name, string why)
    {
        Report($"parameter '{name}' is bound to nothing: {why}");
        return null;
    }

    [GeneratedRegex("^(?!host$)[A-Za-z][A-Za-z0-9_-]{0,127}$", RegexOptions.IgnoreCase)]
    private static partial Regex FunctionName();

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex QueueName();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex HubName();

    [GeneratedRegex(@"^\{(headers|query)\.[^{}]+\}$")]
    private static partial Regex UserExpression();
}

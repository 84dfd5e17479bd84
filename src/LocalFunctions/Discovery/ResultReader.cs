using System.Collections;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using TradingChitti.LocalFunctions.Abstractions;

namespace TradingChitti.LocalFunctions.Discovery;

/// <summary>Reads what becomes of a function's return value: from attributes on the method, or on the properties of the returned class.</summary>
internal sealed class ResultReader(MethodInfo method, Trigger trigger, FunctionReader function)
{
    private readonly Type _type = ReturnValue.TypeOf(method.ReturnType);

    private bool IsHttp => trigger is Trigger.Http;

    public ResultShape Read()
    {
        OutputBindingAttribute[] onMethod = [.. method.GetCustomAttributes<OutputBindingAttribute>()];
        PropertyInfo[] onProperties = [.. _type.GetProperties().Where(property => property.IsDefined(typeof(OutputBindingAttribute)))];
        if (onMethod.Length > 0)
            return ReadMethod(onMethod, onProperties);
        if (onProperties.Length > 0)
            return ReadProperties(onProperties);
        if (IsHttp)
            return new ResultShape.HttpResponse();
        if (_type != typeof(void))
            function.Report($"the returned {_type.Name} has no output binding and would be lost; return Task, or add [QueueOutput] or [SignalROutput]");
        return new ResultShape.Nothing();
    }

    private ResultShape ReadMethod(OutputBindingAttribute[] onMethod, PropertyInfo[] onProperties)
    {
        if (onMethod.Length > 1 || onProperties.Length > 0)
            function.Report("a method has one output attribute; for several outputs return a class whose properties carry them");
        if (IsHttp)
            function.Report("an HTTP function with an output returns a class with an [HttpResult] property and the output on another");
        if (_type == typeof(void))
            function.Report("the method has an output binding and returns nothing");
        return ReadTarget(onMethod[0], _type, "the return value") is { } target ? new ResultShape.Single(target) : new ResultShape.Nothing();
    }

    private ResultShape ReadProperties(PropertyInfo[] properties)
    {
        PropertyInfo[] responses = [.. properties.Where(property => property.IsDefined(typeof(HttpResultAttribute)))];
        if (IsHttp && responses.Length != 1)
            function.Report($"{_type.Name} needs exactly one [HttpResult] property for the response");
        if (!IsHttp && responses.Length > 0)
            function.Report($"{_type.Name}.{responses[0].Name} is an [HttpResult], and this function answers no request");
        if (responses.Any(property => !typeof(IActionResult).IsAssignableFrom(property.PropertyType) && !typeof(IResult).IsAssignableFrom(property.PropertyType)))
            function.Report($"{_type.Name}.{responses[0].Name} must be an IActionResult");
        List<OutputProperty> outputs = [];
        foreach (PropertyInfo property in properties.Except(responses))
        {
            OutputBindingAttribute[] attributes = [.. property.GetCustomAttributes<OutputBindingAttribute>()];
            if (attributes.Length > 1)
                function.Report($"{_type.Name}.{property.Name} has more than one output attribute");
            if (ReadTarget(attributes[0], property.PropertyType, $"{_type.Name}.{property.Name}") is { } target)
                outputs.Add(new(property, target));
        }

        return new ResultShape.Multiple(outputs, responses.FirstOrDefault());
    }

    private OutputTarget? ReadTarget(OutputBindingAttribute output, Type type, string what)
    {
        switch (output)
        {
            case QueueOutputAttribute queue:
                return function.ResolveQueue(queue.QueueName) is { } name ? new OutputTarget.Queue(name, FunctionReader.Storage(queue.Connection)) : null;
            case SignalROutputAttribute signalR:
                if (!IsSignalR(type))
                    function.Report($"{what} of type {type.Name} cannot go to SignalR; give SignalRMessageAction or SignalRGroupAction, one or many");
                return function.ResolveHub(signalR.HubName) is { } hub ? new OutputTarget.SignalR(hub) : null;
            default:
                function.Report($"output {output.GetType().Name} of {what} is not known to this runner");
                return null;
        }
    }

    private static bool IsSignalR(Type type)
    {
        if (type == typeof(SignalRMessageAction) || type == typeof(SignalRGroupAction))
            return true;
        return typeof(IEnumerable).IsAssignableFrom(type)
            && type.GetInterfaces().Append(type)
                .Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                .Any(candidate => candidate.GetGenericArguments()[0] is var element
                    && (element == typeof(SignalRMessageAction) || element == typeof(SignalRGroupAction)));
    }
}

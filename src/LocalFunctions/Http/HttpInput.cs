using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TradingChitti.LocalFunctions.Discovery;
using TradingChitti.LocalFunctions.Execution;
using TradingChitti.LocalFunctions.SignalR;

namespace TradingChitti.LocalFunctions.Http;

/// <summary>A request as the parameters of its function see it.</summary>
internal sealed class HttpInput(HttpContext context, WorkerSerializer serializer, HubTokens tokens) : InvocationInput
{
    private HttpRequest Request => context.Request;

    public override async ValueTask<object?> ReadAsync(ParameterBinding parameter, CancellationToken cancellationToken) => parameter switch
    {
        ParameterBinding.TriggerValue when parameter.Type == typeof(HttpRequest) => Request,
        ParameterBinding.TriggerValue => await ReadBodyAsync(parameter.Type, cancellationToken),
        ParameterBinding.RouteValue => ReadRouteValue(parameter),
        ParameterBinding.ConnectionInfo hub => Connect(hub),
        _ => throw Unbound(parameter),
    };

    private async Task<object> ReadBodyAsync(Type type, CancellationToken cancellationToken)
    {
        if (type == typeof(string))
        {
            using StreamReader reader = new(Request.Body);
            return await reader.ReadToEndAsync(cancellationToken);
        }

        try
        {
            return await serializer.ReadAsync(Request.Body, type, cancellationToken);
        }
        catch (JsonException bad)
        {
            throw new BadHttpRequestException($"The body is not JSON of a {type.Name}: {bad.Message}", bad);
        }
    }

    private object? ReadRouteValue(ParameterBinding parameter)
    {
        string? text = Convert.ToString(context.GetRouteValue(parameter.Name), CultureInfo.InvariantCulture);
        Type type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        if (text is null || type == typeof(string))
            return text;
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
        catch (Exception bad) when (bad is FormatException or ArgumentException or OverflowException)
        {
            throw new BadHttpRequestException($"'{text}' in the address is not a {type.Name} ({parameter.Name}).", bad);
        }
    }

    private object Connect(ParameterBinding.ConnectionInfo hub)
    {
        SignalRConnectionInfo info = new()
        {
            Url = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/{hub.HubName}",
            AccessToken = tokens.Issue(hub.HubName, UserOf(hub.UserId)),
        };
        return hub.Type == typeof(string) ? System.Text.Encoding.UTF8.GetString(serializer.Write(info)) : info;
    }

    private string? UserOf(string? expression)
    {
        if (expression is null || !expression.StartsWith('{'))
            return expression;
        string[] parts = expression[1..^1].Split('.', 2);
        string value = parts[0] == "headers" ? Request.Headers[parts[1]].ToString() : Request.Query[parts[1]].ToString();
        return value.Length > 0 ? value : null;
    }
}

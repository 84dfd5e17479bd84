namespace TradingChitti.LocalFunctions.Discovery;

/// <summary>Where a parameter of a function gets its value.</summary>
internal abstract record ParameterBinding(string Name, Type Type)
{
    /// <summary>The message, the request or its body, or the timer's slot.</summary>
    public sealed record TriggerValue(string Name, Type Type) : ParameterBinding(Name, Type);

    public sealed record Cancellation(string Name) : ParameterBinding(Name, typeof(CancellationToken));

    /// <summary>What the queue says of the message, by parameter name.</summary>
    public sealed record Metadata(string Name, Type Type) : ParameterBinding(Name, Type);

    /// <summary>A value of the route, by parameter name.</summary>
    public sealed record RouteValue(string Name, Type Type) : ParameterBinding(Name, Type);

    /// <summary>Address and token of a hub. The user may be an expression such as <c>{headers.x-user}</c> or <c>{query.user}</c>.</summary>
    public sealed record ConnectionInfo(string Name, Type Type, string HubName, string? UserId) : ParameterBinding(Name, Type);
}

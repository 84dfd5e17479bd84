using System.Text.Json.Serialization;
using TradingChitti.LocalFunctions.Abstractions;

namespace TradingChitti.LocalFunctions;

/// <summary>Binds the address and token with which a client connects to a hub.</summary>
public sealed class SignalRConnectionInfoInputAttribute : InputBindingAttribute
{
    public string? ConnectionStringSetting { get; set; }

    public string? HubName { get; set; }

    public string? UserId { get; set; }

    public string? IdToken { get; set; }

    public string[]? ClaimTypeList { get; set; }
}

/// <summary>Where a SignalR client connects, and with which token.</summary>
public sealed class SignalRConnectionInfo
{
    public string Url { get; set; } = "";

    public string AccessToken { get; set; } = "";
}

/// <summary>Sends <see cref="SignalRMessageAction"/> and <see cref="SignalRGroupAction"/> values to a hub.</summary>
public sealed class SignalROutputAttribute : OutputBindingAttribute
{
    public string? ConnectionStringSetting { get; set; }

    public string? HubName { get; set; }
}

/// <summary>One invocation of a client method, for everyone or for one connection, user or group.</summary>
public sealed class SignalRMessageAction(string target, object[]? arguments)
{
    public SignalRMessageAction(string target)
        : this(target, null)
    {
    }

    public string? ConnectionId { get; set; }

    public string? UserId { get; set; }

    public string? GroupName { get; set; }

    public string Target { get; } = target;

    public object[]? Arguments { get; set; } = arguments;

    public SignalREndpoint[]? Endpoints { get; set; }
}

/// <summary>Adds a connection or user to a group, or removes it.</summary>
public sealed class SignalRGroupAction(SignalRGroupActionType actionType)
{
    public string? ConnectionId { get; set; }

    public string? UserId { get; set; }

    public string? GroupName { get; set; }

    public SignalRGroupActionType Action { get; set; } = actionType;

    public SignalREndpoint[]? Endpoints { get; set; }
}

[JsonConverter(typeof(JsonStringEnumConverter))]
public enum SignalRGroupActionType
{
    Add = 0,
    Remove = 1,
    RemoveAll = 2,
}

/// <summary>One SignalR Service endpoint; unused with the local hub.</summary>
public sealed class SignalREndpoint
{
    public SignalREndpointType EndpointType { get; set; }

    public string Name { get; set; } = "";

    public string Endpoint { get; set; } = "";

    public bool Online { get; set; }
}

public enum SignalREndpointType
{
    Primary = 0,
    Secondary = 1,
}

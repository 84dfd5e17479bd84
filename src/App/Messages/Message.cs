using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradingChitti.App.Messages;

/// <summary>
/// What every queue message carries besides its ids: the version of its shape and the trace it belongs to.
/// Never a payload, and never a property named <c>Id</c> (it would shadow the message id in the trigger's binding data).
/// </summary>
public abstract record Message
{
    public int SchemaVersion { get; init; } = 1;

    /// <summary>W3C traceparent of the work that asked for this work.</summary>
    public string? TraceParent { get; init; } = Activity.Current?.Id;
}

/// <summary>The one way messages are written as JSON.</summary>
public static class MessageJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write<TMessage>(TMessage message)
        where TMessage : Message => JsonSerializer.Serialize(message, Options);
}

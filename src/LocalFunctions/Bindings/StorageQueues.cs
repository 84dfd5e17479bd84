using TradingChitti.LocalFunctions.Abstractions;

namespace TradingChitti.LocalFunctions;

/// <summary>Runs a function for each message of a storage queue.</summary>
public sealed class QueueTriggerAttribute(string queueName) : TriggerBindingAttribute
{
    public string QueueName { get; } = queueName;

    public string? Connection { get; set; }
}

/// <summary>Sends the value to a storage queue; each element of a collection is one message.</summary>
public sealed class QueueOutputAttribute(string queueName) : OutputBindingAttribute
{
    public string QueueName { get; } = queueName;

    public string? Connection { get; set; }
}

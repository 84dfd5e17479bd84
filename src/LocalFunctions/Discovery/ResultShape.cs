using System.Reflection;

namespace TradingChitti.LocalFunctions.Discovery;

/// <summary>What becomes of the value a function returns.</summary>
internal abstract record ResultShape
{
    private ResultShape()
    {
    }

    public sealed record Nothing : ResultShape;

    public sealed record HttpResponse : ResultShape;

    public sealed record Single(OutputTarget Target) : ResultShape;

    /// <summary>A class whose properties are outputs; <paramref name="Http"/> holds the response of an HTTP function.</summary>
    public sealed record Multiple(IReadOnlyList<OutputProperty> Outputs, PropertyInfo? Http) : ResultShape;
}

/// <summary>A property of a multi-output class and where its value goes.</summary>
internal sealed record OutputProperty(PropertyInfo Property, OutputTarget Target);

/// <summary>Where an output value goes.</summary>
internal abstract record OutputTarget
{
    private OutputTarget()
    {
    }

    public sealed record Queue(string QueueName, string Connection) : OutputTarget;

    public sealed record SignalR(string HubName) : OutputTarget;
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Storage.Queues.Models;
using TradingChitti.LocalFunctions.Discovery;
using TradingChitti.LocalFunctions.Execution;

namespace TradingChitti.LocalFunctions.Queues;

/// <summary>
/// A message as the parameters of its function see it. Top-level properties of a JSON object shadow metadata of the same name
/// (a message's <c>id</c> hides the message id), as on the Functions host.
/// </summary>
internal sealed class QueueInput : InvocationInput
{
    private readonly QueueMessage _message;
    private readonly byte[] _body;
    private readonly WorkerSerializer _serializer;
    private readonly Dictionary<string, JsonElement> _properties;

    /// <exception cref="FormatException">The body is not base64.</exception>
    public QueueInput(QueueMessage message, WorkerSerializer serializer)
    {
        _message = message;
        _serializer = serializer;
        _body = Decode(message.Body.ToString());
        _properties = ReadProperties(_body);
    }

    public override ActivityContext Parent =>
        _properties.TryGetValue("traceParent", out JsonElement trace)
        && trace.ValueKind == JsonValueKind.String
        && ActivityContext.TryParse(trace.GetString(), null, isRemote: true, out ActivityContext parent)
            ? parent
            : default;

    public override ValueTask<object?> ReadAsync(ParameterBinding parameter, CancellationToken cancellationToken) => new(parameter switch
    {
        ParameterBinding.TriggerValue when parameter.Type == typeof(string) => Encoding.UTF8.GetString(_body),
        ParameterBinding.TriggerValue when parameter.Type == typeof(byte[]) => _body,
        ParameterBinding.TriggerValue when parameter.Type == typeof(BinaryData) => new BinaryData(_body),
        ParameterBinding.TriggerValue => _serializer.Read(_body, parameter.Type),
        ParameterBinding.Metadata => ReadMetadata(parameter),
        _ => throw Unbound(parameter),
    });

    private static byte[] Decode(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException bad)
        {
            throw new FormatException("The message body is not base64, the encoding of every queue here.", bad);
        }
    }

    private static Dictionary<string, JsonElement> ReadProperties(byte[] body)
    {
        Dictionary<string, JsonElement> properties = new(StringComparer.OrdinalIgnoreCase);
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (JsonProperty property in document.RootElement.EnumerateObject())
                    properties[property.Name] = property.Value.Clone();
            }
        }
        catch (JsonException)
        {
            properties.Clear(); // a message need not be JSON; a class parameter reports it when it is bound
        }

        return properties;
    }

    private object? ReadMetadata(ParameterBinding parameter)
    {
        Type type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        if (_properties.TryGetValue(parameter.Name, out JsonElement shadow))
            return ReadShadow(shadow, type);
        object? value = parameter.Name.ToUpperInvariant() switch
        {
            "ID" => _message.MessageId,
            "POPRECEIPT" => _message.PopReceipt,
            "QUEUETRIGGER" => Encoding.UTF8.GetString(_body),
            "DEQUEUECOUNT" => _message.DequeueCount,
            "INSERTIONTIME" => _message.InsertedOn,
            "EXPIRATIONTIME" => _message.ExpiresOn,
            "NEXTVISIBLETIME" => _message.NextVisibleOn,
            _ => throw Unbound(parameter),
        };
        return value switch
        {
            null => null,
            DateTimeOffset time when type == typeof(string) => time.ToString("O", CultureInfo.InvariantCulture),
            _ when type == typeof(string) => Convert.ToString(value, CultureInfo.InvariantCulture),
            long count when type == typeof(int) => checked((int)count),
            _ => value,
        };
    }

    private static object? ReadShadow(JsonElement value, Type type)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        return type == typeof(string) && value.ValueKind != JsonValueKind.String ? value.GetRawText() : value.Deserialize(type);
    }
}

using System.Text.Json;
using Azure.Core.Serialization;
using Microsoft.Extensions.Options;

namespace TradingChitti.LocalFunctions.Execution;

/// <summary>The serializer of <see cref="WorkerOptions"/>, or the worker's own default: any casing read, declared names written.</summary>
internal sealed class WorkerSerializer(IOptions<WorkerOptions> options)
{
    private static readonly JsonObjectSerializer Default = new(new JsonSerializerOptions { PropertyNameCaseInsensitive = true });

    private ObjectSerializer Serializer => options.Value.Serializer ?? Default;

    public byte[] Write(object value) => Serializer.Serialize(value, value.GetType(), CancellationToken.None).ToArray();

    public JsonElement ToElement(object value)
    {
        using JsonDocument document = JsonDocument.Parse(Write(value));
        return document.RootElement.Clone();
    }

    /// <exception cref="JsonException">The text is not JSON of that type.</exception>
    public object Read(ReadOnlyMemory<byte> json, Type type)
    {
        using MemoryStream stream = new(json.ToArray(), writable: false);
        return Serializer.Deserialize(stream, type, CancellationToken.None) ?? throw new JsonException($"The JSON is null where a {type.Name} is needed.");
    }

    /// <exception cref="JsonException">The body is not JSON of that type.</exception>
    public async ValueTask<object> ReadAsync(Stream body, Type type, CancellationToken cancellationToken) =>
        await Serializer.DeserializeAsync(body, type, cancellationToken) ?? throw new JsonException($"The JSON is null where a {type.Name} is needed.");
}

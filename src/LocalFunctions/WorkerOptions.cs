using Azure.Core.Serialization;

namespace TradingChitti.LocalFunctions;

/// <summary>Options of the worker; only the serializer matters here.</summary>
public class WorkerOptions
{
    public ObjectSerializer? Serializer { get; set; }
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TradingChitti.App.Api.Http;

/// <summary>Reads a small JSON body, or tells the caller what is wrong with it.</summary>
public static class JsonBody
{
    private const int MostBytes = 128 * 1024;

    public static async Task<ApiOutcome<TBody>> ReadAsync<TBody>(HttpRequest request, CancellationToken cancellationToken)
        where TBody : class
    {
        byte[] bytes = new byte[MostBytes + 1];
        int length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > MostBytes)
            return new ApiProblem("Body too large", 413, $"The body may have at most {MostBytes} bytes.");
        try
        {
            return JsonSerializer.Deserialize<TBody>(bytes.AsSpan(0, length), ApiJson.Options) is { } body
                ? body
                : new ApiProblem("Bad body", 400, "The body is null.");
        }
        catch (JsonException bad)
        {
            return new ApiProblem("Bad body", 400, $"The body is not the JSON expected: {bad.Message}");
        }
    }
}

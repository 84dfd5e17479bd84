using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace TradingChitti.LocalFunctions.SignalR;

/// <summary>Tokens that let a client connect to one hub for a while, signed with a key that lives as long as the process.</summary>
internal sealed class HubTokens(IOptions<LocalFunctionsOptions> options, TimeProvider time)
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public string Issue(string hub, string? userId)
    {
        Claims claims = new(hub, userId, time.GetUtcNow().Add(options.Value.TokenLifetime).ToUnixTimeSeconds());
        byte[] payload = JsonSerializer.SerializeToUtf8Bytes(claims);
        return $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(HMACSHA256.HashData(_key, payload))}";
    }

    /// <summary>Whether a token was issued here for that hub and has not expired.</summary>
    public bool TryVerify(string? token, string hub, [NotNullWhen(true)] out Claims? claims)
    {
        claims = null;
        if (token?.Split('.') is not [string payloadText, string signatureText] || !Base64Url.IsValid(payloadText) || !Base64Url.IsValid(signatureText))
            return false;
        byte[] payload = Base64Url.DecodeFromChars(payloadText);
        if (!CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, payload), Base64Url.DecodeFromChars(signatureText)))
            return false;
        Claims? signed = JsonSerializer.Deserialize<Claims>(payload);
        if (signed is null || !string.Equals(signed.Hub, hub, StringComparison.OrdinalIgnoreCase) || signed.Expires <= time.GetUtcNow().ToUnixTimeSeconds())
            return false;
        claims = signed;
        return true;
    }

    /// <param name="Hub">The hub the token opens.</param>
    /// <param name="UserId">Who connects, when the function said.</param>
    /// <param name="Expires">Seconds since the Unix epoch.</param>
    public sealed record Claims(string Hub, string? UserId, long Expires);
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TradingChitti.LocalFunctions.Http;

/// <summary>
/// The keys that open HTTP functions above level Anonymous: in header <c>x-functions-key</c> or query <c>code</c>. Keys that configuration
/// does not give are generated once and kept in a file only its owner can read.
/// </summary>
internal sealed partial class FunctionKeys
{
    public const string Header = "x-functions-key";

    private const string Master = "master";
    private const string Default = "default";

    private readonly ILogger _logger;
    private readonly Lazy<Digests> _keys;

    public FunctionKeys(IOptions<LocalFunctionsOptions> options, StateFolder state, ILogger<FunctionKeys> logger)
    {
        _logger = logger;
        _keys = new(() => Load(options.Value.Keys, state.Combine("keys.json")));
    }

    /// <summary>Reads or generates the keys now and not at the first request.</summary>
    public void Prepare() => _ = _keys.Value;

    /// <summary>Whether a request may call a function of a level. The master key opens every level.</summary>
    public bool Allow(HttpRequest request, AuthorizationLevel level)
    {
        if (level is AuthorizationLevel.Anonymous)
            return true;
        string given = request.Headers.TryGetValue(Header, out var header) && header.Count > 0 ? header.ToString() : request.Query["code"].ToString();
        byte[] digest = Digest(given);
        // Every key is compared, in constant time, so that the time taken tells nothing.
        bool allowed = Matches(_keys.Value.Master, digest);
        if (level is AuthorizationLevel.Function)
            allowed |= Matches(_keys.Value.Function, digest);
        return allowed && given.Length > 0;
    }

    private Digests Load(Dictionary<string, string> configured, string file)
    {
        Dictionary<string, string> keys = configured.Values.Any(key => key.Length > 0) ? configured : LoadOrGenerate(file);
        ILookup<bool, byte[]> digests = keys.Where(key => key.Value.Length > 0)
            .ToLookup(key => string.Equals(key.Key, Master, StringComparison.OrdinalIgnoreCase), key => Digest(key.Value));
        return new([.. digests[false]], [.. digests[true]]);
    }

    private static bool Matches(List<byte[]> keys, byte[] digest)
    {
        bool found = false;
        foreach (byte[] key in keys)
            found |= CryptographicOperations.FixedTimeEquals(key, digest);
        return found;
    }

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private Dictionary<string, string> LoadOrGenerate(string file)
    {
        if (File.Exists(file))
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file))
                ?? throw new InvalidOperationException($"The key file {file} is empty. Delete it to have new keys generated.");
        }

        Dictionary<string, string> keys = new() { [Default] = Generate(), [Master] = Generate() };
        Directory.CreateDirectory(Path.GetDirectoryName(file)!); // a file under the state folder
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (FileStream stream = new(file, options))
            JsonSerializer.Serialize(stream, keys);
        LogGenerated(file);
        return keys;
    }

    private static string Generate() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private sealed record Digests(List<byte[]> Function, List<byte[]> Master);

    [LoggerMessage(LocalEvents.KeysGenerated, LogLevel.Information, "Function keys were generated in {File}; settings LocalFunctions:Keys:* replace them")]
    private partial void LogGenerated(string file);
}

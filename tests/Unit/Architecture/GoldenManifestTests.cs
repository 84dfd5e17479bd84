using System.Security.Cryptography;
using System.Text.Json;

namespace TradingChitti.Tests.Unit.Architecture;

/// <summary>The files expected values are read from are the ones whose origin tests/Golden/manifest.json states.</summary>
public sealed class GoldenManifestTests
{
    private static readonly Lazy<Dictionary<string, JsonElement>> Files = new(() =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Golden", "manifest.json")))
            .RootElement.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("path").GetString() ?? ""));

    public static TheoryData<string> Paths => [.. Files.Value.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void File_InTheManifest_IsTheOneNamed(string path)
    {
        byte[] hash = SHA256.HashData(File.ReadAllBytes(Path.Combine(Repository.SharedData, path)));
        Assert.Equal(Files.Value[path].GetProperty("sha256").GetString(), Convert.ToHexStringLower(hash));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void File_InTheManifest_StatesOriginAndLicence(string path)
    {
        Assert.NotEmpty(Files.Value[path].GetProperty("origin").GetString() ?? "");
        Assert.NotEmpty(Files.Value[path].GetProperty("licence").GetString() ?? "");
    }
}

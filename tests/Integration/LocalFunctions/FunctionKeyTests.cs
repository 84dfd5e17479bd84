using System.Net;
using System.Text.Json;

namespace TradingChitti.Tests.Integration.LocalFunctions;

public sealed class FunctionKeyTests
{
    private static readonly (string, string)[] Configured = [("LocalFunctions:Keys:dashboard", "let me in"), ("LocalFunctions:Keys:master", "open everything")];

    [Theory]
    [InlineData("Guarded", null, HttpStatusCode.Unauthorized)]
    [InlineData("Guarded", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("Guarded", "", HttpStatusCode.Unauthorized)]
    [InlineData("Guarded", "let me in", HttpStatusCode.NoContent)]
    [InlineData("Guarded", "open everything", HttpStatusCode.NoContent)]
    [InlineData("Administered", "let me in", HttpStatusCode.Unauthorized)]
    [InlineData("Administered", "open everything", HttpStatusCode.NoContent)]
    public async Task Key_InTheHeader_Decides(string function, string? key, HttpStatusCode expected)
    {
        await using FunctionsApp app = await FunctionsApp.StartAsync([typeof(HttpFunctions)], Configured);
        using HttpRequestMessage request = new(HttpMethod.Post, $"api/{function}");
        if (key is not null)
            request.Headers.Add("x-functions-key", key);
        Assert.Equal(expected, (await app.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("?code=let%20me%20in", HttpStatusCode.NoContent)]
    [InlineData("?code=wrong", HttpStatusCode.Unauthorized)]
    public async Task Key_InTheQuery_Decides(string query, HttpStatusCode expected)
    {
        await using FunctionsApp app = await FunctionsApp.StartAsync([typeof(HttpFunctions)], Configured);
        Assert.Equal(expected, (await app.Http.PostAsync($"api/Guarded{query}", null)).StatusCode);
    }

    [Fact]
    public async Task Keys_NotConfigured_AreGeneratedIntoTheStateFolder()
    {
        await using FunctionsApp app = await FunctionsApp.StartAsync([typeof(HttpFunctions)]);
        using JsonDocument keys = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(app.StateFolder, "keys.json")));
        HttpResponseMessage response = await app.Http.PostAsync($"api/Guarded?code={keys.RootElement.GetProperty("default").GetString()}", null);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task KeyFile_Generated_IsItsOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
            return; // there the folder's access list decides
        await using FunctionsApp app = await FunctionsApp.StartAsync([typeof(HttpFunctions)]);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(app.StateFolder, "keys.json")));
    }
}

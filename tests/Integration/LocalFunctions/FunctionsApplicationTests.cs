using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TradingChitti.LocalFunctions.Builder;

namespace TradingChitti.Tests.Integration.LocalFunctions;

/// <summary>A function app by itself, built as its Program.cs builds it; this assembly stands for the app's.</summary>
public sealed class FunctionsApplicationTests
{
    [Fact]
    public async Task App_BuiltAsAWebApplication_ServesTheFunctionsOfItsAssembly()
    {
        FunctionsApplicationBuilder builder = Create();
        builder.ConfigureFunctionsWebApplication();
        Assert.Equal("GET", await GetAsync(builder));
    }

    [Fact]
    public async Task App_NotAWebApplication_ServesNoHttpFunctions()
    {
        HttpRequestException error = await Assert.ThrowsAsync<HttpRequestException>(() => GetAsync(Create()));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, error.StatusCode);
    }

    private static FunctionsApplicationBuilder Create()
    {
        FunctionsApplicationBuilder builder = new(
            ["--urls", "http://127.0.0.1:0", "--LocalFunctions:Queues=false", "--LocalFunctions:Keys:master=key"], typeof(HttpFunctions).Assembly);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Recorder>();
        return builder;
    }

    private static async Task<string> GetAsync(FunctionsApplicationBuilder builder)
    {
        using IHost host = builder.Build();
        await host.StartAsync();
        using HttpClient client = new() { BaseAddress = new(((WebApplication)host).Urls.First()) };
        try
        {
            return await client.GetStringAsync("api/Text");
        }
        finally
        {
            await host.StopAsync();
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TradingChitti.LocalFunctions.Builder;

/// <summary>Collects the services of one function app.</summary>
public class FunctionsApplicationBuilder
{
    private readonly WebApplicationBuilder _builder;

    internal FunctionsApplicationBuilder(string[] args) => _builder = WebApplication.CreateSlimBuilder(args);

    public IServiceCollection Services => _builder.Services;

    public ConfigurationManager Configuration => _builder.Configuration;

    public IHostEnvironment Environment => _builder.Environment;

    public ILoggingBuilder Logging => _builder.Logging;

    public IHost Build() => _builder.Build();
}

public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder) => builder;
}

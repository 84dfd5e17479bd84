using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TradingChitti.LocalFunctions.Builder;

/// <summary>Collects the services of one function app and builds a host that runs the functions of its assembly, and only those.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder
{
    // The port of Core Tools, so that a function app answers at the same address in both flavours.
    private const string DefaultUrl = "http://127.0.0.1:7071";

    private readonly WebApplicationBuilder _builder;

    internal FunctionsApplicationBuilder(string[] args, Assembly functions)
    {
        _builder = WebApplication.CreateBuilder(args);
        _builder.Configuration.AddLocalSettings(_builder.Environment.ContentRootPath);
        if (string.IsNullOrEmpty(_builder.Configuration["urls"]))
            _builder.Configuration["urls"] = DefaultUrl;
        _builder.AddLocalFunctions(functions);
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_builder).Properties;

    public ConfigurationManager Configuration => _builder.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => _builder.Configuration;

    public IHostEnvironment Environment => _builder.Environment;

    public ILoggingBuilder Logging => _builder.Logging;

    public IMetricsBuilder Metrics => _builder.Metrics;

    public IServiceCollection Services => _builder.Services;

    internal bool ServesHttp { get; set; }

    public IHost Build()
    {
        WebApplication app = _builder.Build();
        if (ServesHttp)
            app.MapLocalFunctions();
        return app;
    }

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull => ((IHostApplicationBuilder)_builder).ConfigureContainer(factory, configure);
}

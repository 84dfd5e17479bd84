using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TradingChitti.App.Wiring;

namespace TradingChitti.Tests.Integration.Fixtures;

/// <summary>Everything the function apps register, over a database and a storage account of one test class.</summary>
public static class TestServices
{
    /// <param name="database">The caller's database.</param>
    /// <param name="storage">The caller's storage account.</param>
    /// <param name="time">The clock all of it sees; the system's when null.</param>
    /// <param name="settings">Further settings, colon-separated names.</param>
    public static ServiceProvider Create(
        TestDatabase database, string storage, TimeProvider? time = null, params (string Name, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
            [
                new("ConnectionStrings:Postgres", database.ConnectionString),
                new("AzureWebJobsStorage", storage),
                .. settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)),
            ])
            .Build();
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton(configuration);
        if (time is not null)
            services.AddSingleton(time);
        services.AddTradingChitti(configuration);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}

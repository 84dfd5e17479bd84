using Azure.Core;
using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using TradingChitti.Data;
using TradingChitti.Data.Migrations;
using TradingChitti.Data.Queues;

namespace TradingChitti.App.Wiring;

/// <summary>Registers everything the function apps need; the one place where configuration becomes services.</summary>
public static class TradingChittiServices
{
    private const string PostgresTokenScope = "https://ossrdbms-aad.database.windows.net/.default";

    public static IServiceCollection AddTradingChitti(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddTelemetry(configuration);
        services.AddSingleton(_ => CreateDataSource(configuration));
        services.AddSingleton(_ => CreateQueueService(configuration));
        services.AddSingleton<QueueSender>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<OutboxTransaction>();
        services.AddSingleton<Migrator>();
        services.AddNews(configuration);
        services.AddMarketData(configuration);
        services.AddSignals(configuration);
        services.AddApi(configuration);
        return services;
    }

    private static NpgsqlDataSource CreateDataSource(IConfiguration configuration)
    {
        string connectionString = configuration.GetConnectionString("Postgres")
            ?? throw new InvalidOperationException(
                "Setting ConnectionStrings__Postgres is missing. Give it a PostgreSQL connection string; without a password the managed identity signs in.");
        NpgsqlDataSourceBuilder builder = new(connectionString);
        if (string.IsNullOrEmpty(builder.ConnectionStringBuilder.Password) && configuration.GetValue<bool>("Postgres:UseEntra"))
        {
            TokenCredential credential = CreateCredential(configuration["AZURE_CLIENT_ID"]);
            builder.UsePeriodicPasswordProvider(
                async (_, cancellationToken) =>
                    (await credential.GetTokenAsync(new TokenRequestContext([PostgresTokenScope]), cancellationToken)).Token,
                TimeSpan.FromMinutes(30),
                TimeSpan.FromSeconds(5));
        }

        return builder.Build();
    }

    private static QueueServiceClient CreateQueueService(IConfiguration configuration)
    {
        QueueClientOptions options = new() { MessageEncoding = QueueMessageEncoding.Base64 };
        if (configuration["AzureWebJobsStorage"] is { Length: > 0 } connectionString)
            return new(connectionString, options);
        if (configuration["AzureWebJobsStorage:queueServiceUri"] is { Length: > 0 } uri)
            return new(new Uri(uri), CreateCredential(configuration["AzureWebJobsStorage:clientId"]), options);
        throw new InvalidOperationException(
            "Setting AzureWebJobsStorage is missing. Give it a storage connection string, or AzureWebJobsStorage__queueServiceUri for a managed identity.");
    }

    private static TokenCredential CreateCredential(string? clientId) =>
        clientId is { Length: > 0 }
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
            : new DefaultAzureCredential();
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradingChitti.LocalFunctions.Discovery;
using TradingChitti.LocalFunctions.Http;
using TradingChitti.LocalFunctions.SignalR;

namespace TradingChitti.LocalFunctions;

/// <summary>Serves the HTTP functions and hubs of the runner.</summary>
public static class LocalFunctionsEndpoints
{
    /// <summary>Maps every HTTP function under the route prefix (<c>api</c>) and every hub at <c>/{hub}</c>.</summary>
    /// <exception cref="FunctionDiscoveryException">A function is declared wrongly, or its class asks for a service that is not registered.</exception>
    public static TApplication MapLocalFunctions<TApplication>(this TApplication app)
        where TApplication : IEndpointRouteBuilder
    {
        FunctionCatalog catalog = app.ServiceProvider.GetRequiredService<FunctionCatalog>();
        catalog.CheckServices(app.ServiceProvider.GetRequiredService<IServiceProviderIsService>());
        string prefix = app.ServiceProvider.GetRequiredService<IOptions<LocalFunctionsOptions>>().Value.RoutePrefix.Trim('/');
        foreach (LocalFunction function in catalog.Functions)
        {
            if (function.Trigger is Trigger.Http http)
                MapFunction(app, function, http, prefix);
        }

        if (catalog.Functions.Any(function => function.Trigger is Trigger.Http { Level: not AuthorizationLevel.Anonymous }))
            app.ServiceProvider.GetRequiredService<FunctionKeys>().Prepare();
        foreach (string hub in catalog.HubNames)
            app.MapLocalHub(hub);
        return app;
    }

    private static void MapFunction(IEndpointRouteBuilder app, LocalFunction function, Trigger.Http http, string prefix)
    {
        HttpFunction answering = app.ServiceProvider.GetRequiredService<HttpFunction>();
        string pattern = $"{prefix}/{http.Route}";
        IEndpointConventionBuilder endpoint = http.Methods.Count == 0
            ? app.Map(pattern, context => answering.AnswerAsync(context, function, http))
            : app.MapMethods(pattern, http.Methods, context => answering.AnswerAsync(context, function, http));
        endpoint.WithDisplayName(function.Name);
    }
}

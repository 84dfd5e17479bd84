using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace TradingChitti.LocalFunctions.SignalR;

/// <summary>Maps each hub name to its address and lets in only clients with a token for it.</summary>
internal static class HubEndpoints
{
    public static void MapLocalHub(this IEndpointRouteBuilder endpoints, string hub)
    {
        HubTokens tokens = endpoints.ServiceProvider.GetRequiredService<HubTokens>();
        endpoints.MapHub<LocalHub>($"/{hub}").WithMetadata(new HubNameMetadata(hub)).Add(endpoint =>
        {
            RequestDelegate? inner = endpoint.RequestDelegate;
            endpoint.RequestDelegate = context => AdmitAsync(context, tokens, hub, inner);
        });
    }

    private static async Task AdmitAsync(HttpContext context, HubTokens tokens, string hub, RequestDelegate? inner)
    {
        if (!tokens.TryVerify(TokenOf(context.Request), hub, out HubTokens.Claims? claims))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        Claim[] identity = claims.UserId is null ? [] : [new(ClaimTypes.NameIdentifier, claims.UserId)];
        context.User = new(new ClaimsIdentity(identity, "hub token"));
        if (inner is not null)
            await inner(context);
    }

    /// <summary>Browsers cannot set headers on web sockets and server-sent events, so the token may stand in the query.</summary>
    private static string? TokenOf(HttpRequest request)
    {
        const string Bearer = "Bearer ";
        string? header = request.Headers[HeaderNames.Authorization];
        return header?.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) == true ? header[Bearer.Length..] : request.Query["access_token"].ToString();
    }
}

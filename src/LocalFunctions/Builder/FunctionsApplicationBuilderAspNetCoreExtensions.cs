namespace TradingChitti.LocalFunctions.Builder;

public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Serves the HTTP functions of the app through ASP.NET Core; without it they are not reachable.</summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        builder.ServesHttp = true;
        return builder;
    }
}

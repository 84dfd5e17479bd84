namespace TradingChitti.LocalFunctions.Builder;

/// <summary>Entry point of a function app's <c>Program.cs</c>, with the shape of the worker's own.</summary>
public class FunctionsApplication
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}

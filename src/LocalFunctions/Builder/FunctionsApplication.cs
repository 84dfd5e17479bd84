using System.Reflection;

namespace TradingChitti.LocalFunctions.Builder;

/// <summary>Entry point of a function app's <c>Program.cs</c>, with the shape of the worker's own.</summary>
public class FunctionsApplication
{
    /// <summary>A builder for the functions of the assembly that was started.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) =>
        new(args, Assembly.GetEntryAssembly() ?? throw new InvalidOperationException("There is no started assembly to take functions from."));
}

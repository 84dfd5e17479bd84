using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TradingChitti.LocalFunctions;

/// <summary>Where the runner keeps what outlives the process.</summary>
internal sealed class StateFolder(IHostEnvironment environment, IOptions<LocalFunctionsOptions> options)
{
    public string Combine(string name) => Path.Combine(environment.ContentRootPath, options.Value.StateFolder, name);
}

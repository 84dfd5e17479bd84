namespace TradingChitti.LocalFunctions.Discovery;

/// <summary>Functions that are declared wrongly; the message has one line for each mistake, naming class and method.</summary>
public sealed class FunctionDiscoveryException(IReadOnlyList<string> problems)
    : Exception("Functions are declared wrongly:" + Environment.NewLine + string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}

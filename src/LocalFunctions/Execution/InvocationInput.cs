using System.Diagnostics;
using TradingChitti.LocalFunctions.Discovery;

namespace TradingChitti.LocalFunctions.Execution;

/// <summary>What one invocation gives to the parameters of its function.</summary>
internal abstract class InvocationInput
{
    /// <summary>The trace this invocation continues, when its input names one.</summary>
    public virtual ActivityContext Parent => default;

    /// <summary>The value of a parameter other than a cancellation token.</summary>
    public abstract ValueTask<object?> ReadAsync(ParameterBinding parameter, CancellationToken cancellationToken);

    protected static InvalidOperationException Unbound(ParameterBinding parameter) =>
        new($"Parameter '{parameter.Name}' has a binding this trigger does not supply: {parameter.GetType().Name}.");
}

using TradingChitti.LocalFunctions.Discovery;
using TradingChitti.LocalFunctions.Execution;

namespace TradingChitti.LocalFunctions.Timers;

internal sealed class TimerInput(TimerInfo info) : InvocationInput
{
    public override ValueTask<object?> ReadAsync(ParameterBinding parameter, CancellationToken cancellationToken) =>
        parameter is ParameterBinding.TriggerValue ? new(info) : throw Unbound(parameter);
}

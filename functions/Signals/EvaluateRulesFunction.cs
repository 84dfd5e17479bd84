using TradingChitti.App.Messages;
using TradingChitti.App.Signals;

namespace TradingChitti.Functions.Signals;

public sealed class EvaluateRulesFunction(EvaluateRulesHandler handler)
{
    [Function("EvaluateRules")]
    public Task RunAsync([QueueTrigger("evaluate-rules")] EvaluateRules message, CancellationToken cancellationToken) =>
        handler.HandleAsync(message, cancellationToken);
}

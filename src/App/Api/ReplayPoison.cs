using TradingChitti.App.Api.Http;
using TradingChitti.Data;
using TradingChitti.Data.Signals;

namespace TradingChitti.App.Api;

/// <summary>
/// Sends a poison message back to the queue it came from, once. Should it fail again it returns as a new poison message, which can be
/// replayed in its turn.
/// </summary>
public sealed class ReplayPoisonHandler(OutboxTransaction transaction, PoisonStore poison, TimeProvider time)
{
    public async Task<ApiOutcome<PoisonMessage>> HandleAsync(long poisonId, CancellationToken cancellationToken)
    {
        PoisonMessage? replayed = await transaction.RunAsync(
            async (connection, messages) =>
            {
                PoisonMessage? taken = await PoisonStore.TakeForReplayAsync(connection, poisonId, time.GetUtcNow(), cancellationToken);
                if (taken is not null)
                    messages.Add((taken.Queue, taken.Body));
                return taken;
            },
            cancellationToken);
        if (replayed is not null)
            return replayed;
        return await poison.FindAsync(poisonId, cancellationToken) is { } known
            ? new ApiProblem("Already replayed", 409, $"Poison message {poisonId} went back to {known.Queue} before.")
            : ApiProblem.Unknown("poison message", poisonId);
    }
}

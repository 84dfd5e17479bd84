using System.Globalization;
using TradingChitti.App.Api.Http;
using TradingChitti.App.Messages;
using TradingChitti.Data;
using TradingChitti.Data.Market;
using TradingChitti.Data.Queues;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>
/// What an operator makes of a suspected action. Confirmed, it becomes a recorded action of the source <c>operator</c>, of a kind and divisor the
/// operator may correct; dismissed, it is not asked about again.
/// </summary>
public sealed class DecideSuspicionHandler(
    OutboxTransaction transactions, SuspectedActionStore suspicions, BarStore bars, TimeProvider time)
{
    private const string Operator = "operator";

    public Task<ApiOutcome<StoredSuspicion>> ConfirmAsync(
        long suspectedId, string? kind, double? priceDivisor, CancellationToken cancellationToken) => DecideAsync(
        suspectedId,
        "confirmed",
        suspicion => new(suspicion.ExDate, kind ?? ActionKinds.SplitOrBonus, priceDivisor ?? suspicion.PriceDivisor),
        cancellationToken);

    public Task<ApiOutcome<StoredSuspicion>> DismissAsync(long suspectedId, CancellationToken cancellationToken) =>
        DecideAsync(suspectedId, "dismissed", _ => null, cancellationToken);

    /// <summary>A divisor in a query: a number such as <c>1.0834</c>, or a ratio such as <c>3:2</c>.</summary>
    public static double? Divisor(QueryReader query)
    {
        if (query.Text("divisor") is not { } text)
            return null;
        string[] parts = text.Split(':');
        if (parts.Length <= 2 && IsNumber(parts[0], out double after) & IsNumber(parts[^1], out double before))
            return parts.Length == 2 ? after / before : after;
        query.Refuse("divisor", $"divisor is a number or ratio above zero such as 1.0834 or 3:2, not '{text}'.");
        return null;
    }

    private async Task<ApiOutcome<StoredSuspicion>> DecideAsync(
        long suspectedId, string status, Func<StoredSuspicion, CorporateAction?> record, CancellationToken cancellationToken)
    {
        StoredSuspicion? decided = await transactions.RunAsync(
            async (connection, messages) =>
            {
                StoredSuspicion? open = await SuspectedActionStore.DecideAsync(connection, suspectedId, status, time.GetUtcNow(), cancellationToken);
                if (open is null || record(open) is not { } action)
                    return open;
                IReadOnlyList<int> changed = await CorporateActionStore.UpsertAsync(
                    connection, [new(open.InstrumentId, action)], Operator, cancellationToken);
                foreach (IGrouping<DateOnly, int> group in await bars.LoadLastSessionsAsync(connection, changed, cancellationToken))
                    messages.Add((QueueNames.ComputeSeries, MessageJson.Write(new Messages.ComputeSeries(group.Key, [.. group]))));
                return open;
            },
            cancellationToken);
        if (decided is not null)
            return decided;
        return await suspicions.FindAsync(suspectedId, cancellationToken) is { } known
            ? new ApiProblem("Already decided", 409, $"Suspected action {suspectedId} was {known.Status} before.")
            : ApiProblem.Unknown("suspected action", suspectedId);
    }

    private static bool IsNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value is > 0 and < 100_000;
}

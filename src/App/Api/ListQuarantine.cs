using System.Globalization;
using TradingChitti.App.Api.Http;
using TradingChitti.Data.Market;
using TradingChitti.Market.Quality;

namespace TradingChitti.App.Api;

/// <summary>Rows that rules of data quality name, newest first.</summary>
public sealed class ListQuarantineHandler(QuarantineStore quarantine)
{
    public async Task<ApiOutcome<Page<QuarantinedRow>>> HandleAsync(
        string? status, string? rule, long? before, int limit, CancellationToken cancellationToken)
    {
        if (rule is not null && QualityRules.All.All(known => known.Id != rule))
            return ApiProblem.BadValue("rule", $"rule is one of {string.Join(", ", QualityRules.All.Select(known => known.Id))}, not '{rule}'.");
        return Page.Of(
            await quarantine.ListAsync(status ?? "withheld", rule, before, limit + 1, cancellationToken),
            limit,
            row => row.QuarantineId.ToString(CultureInfo.InvariantCulture));
    }
}

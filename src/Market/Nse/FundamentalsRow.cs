namespace TradingChitti.Market.Nse;

/// <summary>The ratios of one company as a source computed them on one day.</summary>
/// <param name="Symbol">Trading symbol.</param>
/// <param name="AsOf">The day the ratios describe (their price's day).</param>
/// <param name="KnownAt">When they were computed: nothing earlier may see them.</param>
/// <param name="Metrics">Metric name and value; ratios are fractions, money is rupees.</param>
public sealed record FundamentalsRow(
    string Symbol, DateOnly AsOf, DateTimeOffset KnownAt, IReadOnlyList<KeyValuePair<string, double>> Metrics)
{
    /// <summary>The values that were left out because they cannot be or mean nothing, a clause each.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}

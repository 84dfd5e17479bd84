namespace TradingChitti.Data.Signals;

/// <summary>A fundamental figure and when it became known.</summary>
public readonly record struct FundamentalFact(DateTimeOffset KnownAt, double Value);

/// <summary>How an article spoke of an instrument, and when we had it.</summary>
public readonly record struct NewsFact(DateTimeOffset FetchedAt, double Score);

/// <summary>A member of an index from the first list that names it up to, not including, the first list after that does not.</summary>
public readonly record struct MemberPeriod(DateOnly From, DateOnly? To);

/// <summary>The members of an index over time; before <paramref name="FirstList"/> nothing is known.</summary>
public sealed record IndexFact(DateOnly FirstList, IReadOnlyDictionary<int, List<MemberPeriod>> Members)
{
    /// <summary>Whether an instrument was a member on a day.</summary>
    public bool Has(int instrumentId, DateOnly day) =>
        Members.TryGetValue(instrumentId, out List<MemberPeriod>? periods) && periods.Exists(period => period.From <= day && !(period.To <= day));
}

/// <summary>What to load: only the series that will be read, of only these instruments, known up to an instant.</summary>
public sealed record ExternalsRequest(
    IReadOnlyList<int> InstrumentIds, DateTimeOffset AsOf, IReadOnlyList<string> Metrics, DateTimeOffset? NewsFrom, IReadOnlyList<string> Indices);

/// <summary>What was known beyond bars up to an instant; each list in the order in which it became known.</summary>
/// <param name="NewsSince">When the first article of all was fetched: before that, an absence of news means nothing.</param>
public sealed record ExternalFacts(
    IReadOnlyDictionary<(int InstrumentId, string Metric), List<FundamentalFact>> Fundamentals,
    IReadOnlyDictionary<int, List<NewsFact>> News,
    DateTimeOffset? NewsSince,
    IReadOnlyDictionary<string, IndexFact> Indices)
{
    public static ExternalFacts Empty { get; } = new(
        new Dictionary<(int, string), List<FundamentalFact>>(), new Dictionary<int, List<NewsFact>>(), null, new Dictionary<string, IndexFact>());
}

using TradingChitti.Indicators.Expressions;
using TradingChitti.Rules;

namespace TradingChitti.App.Signals;

/// <summary>The shipped rules with what each of them reads, parsed once.</summary>
public sealed class RuleBook
{
    private readonly Dictionary<string, IReadOnlyList<ExternalSeries>> _externals;

    public RuleBook()
    {
        Dictionary<string, Expression> expressions = new(StringComparer.Ordinal);
        foreach (RuleDefinition rule in RuleCatalog.All)
        {
            // A rule that does not parse is judged with the others and told as failed by the engine.
            if (ExpressionParser.Parse(rule.Expression) is ParseOutcome.Parsed parsed)
                expressions.Add(rule.Id, parsed.Expression);
        }

        _externals = expressions.ToDictionary(rule => rule.Key, rule => rule.Value.Externals, StringComparer.Ordinal);
        All = RuleCatalog.All;
        ReadingNews = [.. All.Where(rule => ExternalsOf(rule).Any(PointInTimeSeries.IsNews))];
        OnlyNews = [.. ReadingNews.Where(rule => rule.Family is RuleFamily.News)];
        Lookback = expressions.Values.Max(expression => expression.Lookback);
    }

    /// <summary>Every rule.</summary>
    public IReadOnlyList<RuleDefinition> All { get; }

    /// <summary>The rules that read articles, alone or beside bars and accounts.</summary>
    public IReadOnlyList<RuleDefinition> ReadingNews { get; }

    /// <summary>The rules of the news family: their verdict does not hang on how old the last bar is.</summary>
    public IReadOnlyList<RuleDefinition> OnlyNews { get; }

    /// <summary>The most bars any rule needs before its first value.</summary>
    public int Lookback { get; }

    /// <summary>The series beyond bars that rules read, each once.</summary>
    public IReadOnlyList<ExternalSeries> ExternalsOf(IEnumerable<RuleDefinition> rules) => [.. rules.SelectMany(ExternalsOf).Distinct()];

    private IReadOnlyList<ExternalSeries> ExternalsOf(RuleDefinition rule) => _externals.GetValueOrDefault(rule.Id) ?? [];
}

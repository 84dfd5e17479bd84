using System.Collections;

namespace TradingChitti.Rules;

/// <summary>The signals of one evaluation, by rule and then by instrument, and the rules that could not be evaluated.</summary>
public sealed class RuleRun : IReadOnlyList<Signal>
{
    private readonly IReadOnlyList<Signal> _signals;

    internal RuleRun(IReadOnlyList<Signal> signals, IReadOnlyList<RuleFailure> failures)
    {
        _signals = signals;
        Failures = failures;
    }

    /// <summary>The rules that could not be evaluated.</summary>
    public IReadOnlyList<RuleFailure> Failures { get; }

    /// <inheritdoc/>
    public int Count => _signals.Count;

    /// <inheritdoc/>
    public Signal this[int index] => _signals[index];

    /// <inheritdoc/>
    public IEnumerator<Signal> GetEnumerator() => _signals.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

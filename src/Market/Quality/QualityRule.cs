namespace TradingChitti.Market.Quality;

/// <summary>What becomes of data a rule names.</summary>
public enum QualitySeverity
{
    /// <summary>Taken, and listed to be seen.</summary>
    Warning,

    /// <summary>Withheld until someone releases it, or the whole file refused.</summary>
    Error,
}

/// <summary>What a rule looks at.</summary>
public enum QualityScope
{
    /// <summary>One row, and those before it.</summary>
    Row,

    /// <summary>A whole series against another.</summary>
    Series,

    /// <summary>A whole file.</summary>
    File,
}

/// <summary>One rule of data quality.</summary>
/// <param name="Id">Lower-case id, such as <c>phantom-bar</c>.</param>
/// <param name="Severity">What becomes of what it names.</param>
/// <param name="Scope">What it looks at.</param>
/// <param name="Text">What it says, in one sentence.</param>
public sealed record QualityRule(string Id, QualitySeverity Severity, QualityScope Scope, string Text);

/// <summary>A row a rule names.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Row">Place of the row in its table, from 0.</param>
/// <param name="Reason">One clause with the values.</param>
public readonly record struct QualityFinding(QualityRule Rule, int Row, string Reason);

namespace TradingChitti.Indicators.Expressions;

/// <summary>How a plan is evaluated.</summary>
public sealed record PlanOptions
{
    /// <summary>Keeps every value of every expression, and throws what a step throws.</summary>
    public static PlanOptions Columns { get; } = new();

    /// <summary>Keeps the last two bars only: what a screen or an alert asks for, in memory that does not grow with the history.</summary>
    public static PlanOptions LastBars { get; } = new() { MostRows = 0 };

    /// <summary>The most values <see cref="PanelResult.Column"/> gives of each instrument, the newest; 0 to keep no columns.</summary>
    public int MostRows { get; init; } = int.MaxValue;

    /// <summary>Whether an expression that throws is left unknown and told by <see cref="PanelResult.FailureOf"/>, and the others go on.</summary>
    public bool IsolateFailures { get; init; }

    /// <summary>The most threads that work on tiles at once.</summary>
    public int MostThreads { get; init; } = Environment.ProcessorCount;
}

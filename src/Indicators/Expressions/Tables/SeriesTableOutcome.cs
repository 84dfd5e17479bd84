namespace TradingChitti.Indicators.Expressions.Tables;

/// <summary>Either the table of a CSV file or what is wrong with it.</summary>
public abstract record SeriesTableOutcome
{
    private SeriesTableOutcome()
    {
    }

    /// <summary>The file is a table of bars.</summary>
    /// <param name="Table">The table.</param>
    public sealed record Read(SeriesTable Table) : SeriesTableOutcome;

    /// <summary>The file is not a table of bars.</summary>
    /// <param name="Message">One sentence: what is wrong and what was expected.</param>
    /// <param name="Line">One-based line of the file.</param>
    /// <param name="Column">One-based column of the table (its place between the commas), or 0 for the whole line.</param>
    public sealed record Malformed(string Message, int Line, int Column) : SeriesTableOutcome
    {
        /// <summary>The message with its place, as shown on a command line.</summary>
        public override string ToString() => Column == 0 ? $"line {Line}: {Message}" : $"line {Line}, column {Column}: {Message}";
    }
}

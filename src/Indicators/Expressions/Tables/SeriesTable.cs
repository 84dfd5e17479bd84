using System.Globalization;
using TradingChitti.Market;

namespace TradingChitti.Indicators.Expressions.Tables;

/// <summary>Bars read from a CSV file, and the expressions computed over them written as one.</summary>
public sealed class SeriesTable
{
    internal SeriesTable(BarFrame frame)
    {
        Frame = frame;
        Scope = new ExpressionScope(frame.ExtraNames);
    }

    /// <summary>The bars; columns beyond date, open, high, low, close and volume are extra columns by lower-case name.</summary>
    public BarFrame Frame { get; }

    /// <summary>The names of the further columns, for <see cref="ExpressionParser.Parse(string, ExpressionScope)"/>.</summary>
    public ExpressionScope Scope { get; }

    /// <summary>
    /// Reads <c>date,open,high,low,close,volume</c> and any further columns, in any order, with a header; dates as <c>2026-05-29</c>, oldest
    /// first; an empty cell is not available.
    /// </summary>
    /// <param name="csv">UTF-8 text; left open.</param>
    public static SeriesTableOutcome Read(Stream csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        return SeriesTableReader.Read(csv);
    }

    /// <summary>
    /// Computes expressions over the bars and writes <c>date</c> and one column per output under its name: shortest text that reads back to
    /// the same number, 1 and 0 for conditions, nothing where not available. Lines end with a line feed.
    /// </summary>
    /// <param name="expressions">The expressions, in the order of their columns.</param>
    /// <param name="destination">Receives the text.</param>
    /// <param name="cancellationToken">Observed while computing and writing.</param>
    public void Write(IReadOnlyList<Expression> expressions, TextWriter destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(expressions);
        ArgumentNullException.ThrowIfNull(destination);
        PanelResult result = ExpressionPlan.Compile(expressions)
            .Evaluate(BarPanel.Create([Frame]), NoExternalSeries.Instance, cancellationToken);
        List<double[]> columns = [];
        destination.Write("date");
        for (int expression = 0; expression < expressions.Count; expression++)
        {
            for (int output = 0; output < expressions[expression].OutputNames.Count; output++)
            {
                destination.Write(',');
                destination.Write(Quoted(expressions[expression].OutputNames[output]));
                columns.Add(result.Column(expression, 0, output).ToArray());
            }
        }

        destination.Write('\n');
        Span<char> number = stackalloc char[32];
        for (int bar = 0; bar < Frame.Count; bar++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Frame.Sessions[bar].TryFormat(number, out int written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            destination.Write(number[..written]);
            foreach (double[] column in columns)
            {
                destination.Write(',');
                if (double.IsNaN(column[bar]))
                    continue;
                column[bar].TryFormat(number, out written, "R", CultureInfo.InvariantCulture);
                destination.Write(number[..written]);
            }

            destination.Write('\n');
        }
    }

    private static string Quoted(string name) =>
        name.AsSpan().IndexOfAny(",\"\n\r") >= 0 ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;
}

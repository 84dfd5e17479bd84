using TradingChitti.Market.Vendor;

namespace TradingChitti.Market.Nse;

/// <summary>Reads a table of quarterly growth in per cent with the time at which it was fetched; per cent become fractions.</summary>
internal static class QuarterlyResultsReader
{
    private const double Percent = 100;

    // Column in the file, metric as rules name it.
    private static readonly (string Column, string Metric)[] Metrics =
    [
        ("Qtr Profit Var %", "quarter_profit_growth"), ("QoQ profits %", "quarter_profit_growth_qoq"),
        ("QoQ sales %", "quarter_sales_growth_qoq"), ("OPM", "quarter_operating_margin"),
    ];

    internal static ReadOutcome? TryRead(CsvHeader header, CsvText text)
    {
        if (!header.HasAll("Symbol", "Qtr Profit Var %", "Last_Updated"))
            return null;
        int symbol = header.IndexOf("Symbol"), updated = header.IndexOf("Last_Updated");
        (int Column, string Metric)[] columns =
            [.. Metrics.Select(metric => (header.IndexOf(metric.Column), metric.Metric)).Where(metric => metric.Item1 >= 0)];
        return new ListReader<FundamentalsRow>(header).Read(
            text,
            (CsvFields fields, out string reason) =>
            {
                reason = "";
                string code = fields.Text(symbol);
                List<KeyValuePair<string, double>> metrics = new(columns.Length);
                foreach ((int column, string metric) in columns)
                {
                    if (Values.TryParseNumber(fields[column], out double value))
                        metrics.Add(new(metric, value / Percent));
                    else if (!Values.IsAbsent(fields[column]))
                        reason = $"{metric} '{fields.Text(column)}' is not a number";
                }

                if (!TimeText.TryParse(fields[updated], out RowTime at))
                    reason = $"Last_Updated '{fields.Text(updated)}' is not a time";
                if (code.Length is 0 or > 32)
                    reason = "no symbol";
                // The zone is not given; of those it may be, UTC is the later, and nothing is known too early.
                DateTimeOffset knownAt = new(at.Day.ToDateTime(at.Time ?? TimeOnly.MaxValue), TimeSpan.Zero);
                return new(code, at.Day, knownAt, metrics);
            },
            company => company.Symbol,
            companies => new ReadOutcome.Fundamentals(companies));
    }
}

using System.Globalization;

namespace TradingChitti.Market.Nse;

/// <summary>Reads a table of company ratios with the time at which they were computed. Fractions stay fractions, money is rupees.</summary>
internal static class FundamentalsReader
{
    // Column in the file, metric as rules name it.
    private static readonly (string Column, string Metric)[] Metrics =
    [
        ("mcap_local", "market_cap"), ("pe", "pe"), ("pb", "pb"), ("roe", "roe"), ("roa", "roa"), ("roce", "roce"),
        ("debt_to_equity", "debt_to_equity"), ("current_ratio", "current_ratio"), ("gross_margin", "gross_margin"),
        ("operating_margin", "operating_margin"), ("net_margin", "net_margin"), ("fcf_yield", "fcf_yield"), ("cfo_to_ni", "cfo_to_ni"),
        ("asset_turnover", "asset_turnover"), ("revenue_growth", "revenue_growth"),
    ];

    internal static ReadOutcome? TryRead(CsvHeader header, CsvText text)
    {
        if (!header.HasAll("ticker", "close", "close_date", "pe", "pb", "computed_at"))
            return null;
        int ticker = header.IndexOf("ticker"), close = header.IndexOf("close"), day = header.IndexOf("close_date");
        int computed = header.IndexOf("computed_at"), pe = header.IndexOf("pe");
        (int Column, string Metric)[] columns =
            [.. Metrics.Select(metric => (header.IndexOf(metric.Column), metric.Metric)).Where(metric => metric.Item1 >= 0)];
        return new ListReader<FundamentalsRow>(header).Read(
            text,
            (CsvFields fields, out string reason) =>
            {
                reason = "";
                string symbol = fields.Text(ticker);
                List<KeyValuePair<string, double>> metrics = new(columns.Length + 1);
                foreach ((int column, string metric) in columns)
                {
                    if (Values.TryParseNumber(fields[column], out double value))
                        metrics.Add(new(metric, value));
                    else if (!Values.IsAbsent(fields[column]))
                        reason = $"{metric} '{fields.Text(column)}' is not a number";
                }

                if (Values.TryParseNumber(fields[close], out double price) && Values.TryParseNumber(fields[pe], out double ratio) && ratio != 0)
                    metrics.Add(new("eps", price / ratio));
                if (!Values.TryParseDate(fields[day], out DateOnly asOf))
                    reason = $"close_date '{fields.Text(day)}' is not a date";
                bool known = DateTimeOffset.TryParse(
                    fields.Text(computed), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset knownAt);
                if (!known)
                    reason = $"computed_at '{fields.Text(computed)}' is not a time";
                if (symbol.Length is 0 or > 32)
                    reason = "no ticker";
                return new(symbol, asOf, knownAt.ToUniversalTime(), metrics);
            },
            company => company.Symbol,
            companies => new ReadOutcome.Fundamentals(companies));
    }
}

using System.Globalization;

namespace TradingChitti.Market.Nse;

/// <summary>Reads a table of company ratios with the time at which they were computed. Fractions stay fractions, money is rupees.</summary>
internal static class FundamentalsReader
{
    private const string Rupees = "INR";

    // Column in the file, metric as rules name it, and what makes rupees and fractions of it.
    private static readonly (string Column, string Metric, double Unit)[] Metrics =
    [
        ("mcap_local", "market_cap", 1), ("market_cap", "market_cap", 1), ("mcap_cr", "market_cap", 1e7), ("market_cap_cr", "market_cap", 1e7),
        ("mcap_lakh", "market_cap", 1e5), ("pe", "pe", 1), ("pb", "pb", 1), ("eps", "eps", 1), ("roe", "roe", 1), ("roa", "roa", 1),
        ("roce", "roce", 1), ("debt_to_equity", "debt_to_equity", 1), ("current_ratio", "current_ratio", 1), ("gross_margin", "gross_margin", 1),
        ("operating_margin", "operating_margin", 1), ("net_margin", "net_margin", 1), ("fcf_yield", "fcf_yield", 1), ("cfo_to_ni", "cfo_to_ni", 1),
        ("asset_turnover", "asset_turnover", 1), ("revenue_growth", "revenue_growth", 1), ("dividend_yield", "dividend_yield", 1),
        ("roe_pct", "roe", 0.01), ("roce_pct", "roce", 0.01), ("net_margin_pct", "net_margin", 0.01), ("dividend_yield_pct", "dividend_yield", 0.01),
    ];

    internal static ReadOutcome? TryRead(CsvHeader header, CsvText text)
    {
        if (!header.HasAll("ticker", "close", "close_date", "pe", "pb", "computed_at"))
            return null;
        int ticker = header.IndexOf("ticker"), close = header.IndexOf("close"), day = header.IndexOf("close_date");
        int computed = header.IndexOf("computed_at"), pe = header.IndexOf("pe"), name = header.IndexOf("name"), currency = header.IndexOf("currency");
        (int Column, string Metric, double Unit)[] columns =
        [
            .. Metrics.Select(metric => (Column: header.IndexOf(metric.Column), metric.Metric, metric.Unit))
                .Where(metric => metric.Column >= 0).DistinctBy(metric => metric.Metric),
        ];
        return new ListReader<FundamentalsRow>(header) { LeftOut = company => string.Join("; ", company.LeftOut) }.Read(
            text,
            (CsvFields fields, out string reason) =>
            {
                reason = "";
                string symbol = fields.Text(ticker);
                string company = fields.Text(name);
                bool inRupees = currency < 0 || fields[currency].IsEmpty || fields.Text(currency) == Rupees;
                Dictionary<string, double> metrics = new(columns.Length + 1, StringComparer.Ordinal);
                List<string> leftOut = [];
                foreach ((int column, string metric, double unit) in columns)
                {
                    if (Values.TryParseNumber(fields[column], out double value))
                        Take(metric, value * unit);
                    else if (!Values.IsAbsent(fields[column]))
                        reason = $"{metric} '{fields.Text(column)}' is not a number";
                }

                if (!metrics.ContainsKey("eps")
                    && Values.TryParseNumber(fields[close], out double price) && Values.TryParseNumber(fields[pe], out double ratio) && ratio != 0)
                    Take("eps", price / ratio);
                if (!Values.TryParseDate(fields[day], out DateOnly asOf))
                    reason = $"close_date '{fields.Text(day)}' is not a date";
                bool known = DateTimeOffset.TryParse(
                    fields.Text(computed), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset knownAt);
                if (!known)
                    reason = $"computed_at '{fields.Text(computed)}' is not a time";
                if (symbol.Length is 0 or > 32)
                    reason = "no ticker";
                return new(symbol, asOf, knownAt.ToUniversalTime(), [.. metrics]) { LeftOut = leftOut };

                void Take(string metric, double value)
                {
                    string? fault = !inRupees && metric is ("market_cap" or "eps")
                        ? $"{metric} is not in rupees" : FundamentalLimits.Fault(metric, value, company);
                    if (fault is null)
                        metrics.Add(metric, value);
                    else
                        leftOut.Add(fault);
                }
            },
            company => company.Symbol,
            companies => new ReadOutcome.Fundamentals(companies));
    }
}

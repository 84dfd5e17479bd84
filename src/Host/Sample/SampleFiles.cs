using System.Globalization;
using System.Text;

namespace TradingChitti.Host.Sample;

/// <summary>The sample market as the files a real one publishes, in the same columns.</summary>
internal static class SampleFiles
{
    private const string SessionHeader =
        "SYMBOL, SERIES, DATE1, PREV_CLOSE, OPEN_PRICE, HIGH_PRICE, LOW_PRICE, LAST_PRICE, CLOSE_PRICE, AVG_PRICE, TTL_TRD_QNTY, TURNOVER_LACS, NO_OF_TRADES, DELIV_QTY, DELIV_PER";

    private const string HistoryHeader =
        "DATE,SERIES,PREV_CLOSE,OPEN_PRICE,HIGH_PRICE,LOW_PRICE,LAST_PRICE,CLOSE_PRICE,AVG_PRICE,TTL_TRD_QNTY,TURNOVER_LACS,NO_OF_TRADES,DELIV_QTY,DELIV_PER";

    private const string FundamentalsHeader =
        "market,ticker,name,currency,fy_end,close,close_date,mcap_local,pe,pb,roe,roa,roce,debt_to_equity,current_ratio,gross_margin,operating_margin,net_margin,fcf_yield,cfo_to_ni,asset_turnover,revenue_growth,source,computed_at";

    /// <summary>The daily file of one session: <c>sec_bhavdata_full</c>.</summary>
    public static byte[] Session(SampleSession session)
    {
        StringBuilder text = new();
        text.AppendLine(SessionHeader);
        for (int company = 0; company < SampleCompanies.All.Count; company++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{SampleCompanies.All[company].Symbol}, EQ, {session.Day:dd-MMM-yyyy}, ");
            AppendBar(text, session.Bars[company], ", ");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The years of one company before the first played session.</summary>
    public static byte[] History(IEnumerable<SampleSession> sessions, int company)
    {
        StringBuilder text = new();
        text.AppendLine(HistoryHeader);
        foreach (SampleSession session in sessions)
        {
            text.Append(CultureInfo.InvariantCulture, $"{session.Day:yyyy-MM-dd},EQ,");
            AppendBar(text, session.Bars[company], ",");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The list of listed securities.</summary>
    public static byte[] Securities() => Lines(
        "SYMBOL,NAME OF COMPANY,SERIES,DATE OF LISTING,PAID UP VALUE,MARKET LOT,ISIN NUMBER,FACE VALUE",
        (company, position) => $"{company.Symbol},{company.Name},EQ,01-JAN-2020,10,1,{SampleCompany.Isin(position)},10");

    /// <summary>An index of the companies in every third place.</summary>
    public static byte[] Index() => Lines(
        "Company Name,Industry,Symbol,Series,ISIN Code",
        (company, position) => position % 3 == 0 ? $"{company.Name},{company.Industry},{company.Symbol},EQ,{SampleCompany.Isin(position)}" : null);

    /// <summary>Days on which the sample exchange is shut.</summary>
    public static byte[] Holidays() => Encoding.UTF8.GetBytes(
        $$"""{"fetched": "2025-01-01", "dates": [{{string.Join(", ", SampleMarket.Holidays.Select(day => $"\"{day:yyyy-MM-dd}\""))}}]}""");

    /// <summary>Ratios of the year before the first bar, so that they are known throughout.</summary>
    public static byte[] Fundamentals()
    {
        SampleRandom random = new(0x5EED_0003);
        return Lines(
            FundamentalsHeader,
            (company, _) =>
            {
                double pe = Math.Exp(2.2 + (1.8 * random.NextDouble()));
                double roe = 0.02 + (0.28 * random.NextDouble());
                double margin = 0.02 + (0.2 * random.NextDouble());
                string numbers = string.Join(',', ((double[])
                [
                    company.StartPriceInr * company.SharesCrore * 1e7, pe, pe * roe, roe, roe * 0.5, roe * 1.2, 1.8 * random.NextDouble(),
                    0.8 + (2 * random.NextDouble()), margin + 0.3, margin + 0.08, margin, (0.1 * random.NextDouble()) - 0.02,
                    0.5 + random.NextDouble(), 0.3 + random.NextDouble(), (0.6 * random.NextDouble()) - 0.15,
                ]).Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
                string close = company.StartPriceInr.ToString(CultureInfo.InvariantCulture);
                return $"india,{company.Symbol},{company.Name},INR,2024-03-31,{close},2024-12-31,{numbers},sample,2024-12-31T12:00:00+00:00";
            });
    }

    private static void AppendBar(StringBuilder text, SampleBar bar, string separator)
    {
        double average = (bar.High + bar.Low + bar.Close) / 3;
        string[] fields =
        [
            Price(bar.PreviousClose), Price(bar.Open), Price(bar.High), Price(bar.Low), Price(bar.Close), Price(bar.Close), Price(average),
            bar.Volume.ToString(CultureInfo.InvariantCulture), Price(average * bar.Volume / 1e5), bar.Trades.ToString(CultureInfo.InvariantCulture),
            ((long)(bar.Volume * bar.DeliveredFraction)).ToString(CultureInfo.InvariantCulture), Price(bar.DeliveredFraction * 100),
        ];
        text.AppendLine(string.Join(separator, fields));
    }

    private static string Price(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static byte[] Lines(string header, Func<SampleCompany, int, string?> line) => Encoding.UTF8.GetBytes(string.Join(
        '\n',
        [header, .. SampleCompanies.All.Select(line).OfType<string>(), ""]));
}

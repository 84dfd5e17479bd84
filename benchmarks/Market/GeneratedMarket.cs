using System.Globalization;
using System.Text;

namespace TradingChitti.Benchmarks.Market;

/// <summary>Files in the columns of <c>sec_bhavdata_full</c>, of as many shares as the exchange has; the same for the same day every time.</summary>
internal sealed class GeneratedMarket(int instruments)
{
    private const string Header =
        "SYMBOL, SERIES, DATE1, PREV_CLOSE, OPEN_PRICE, HIGH_PRICE, LOW_PRICE, LAST_PRICE, CLOSE_PRICE, AVG_PRICE, TTL_TRD_QNTY, TURNOVER_LACS, NO_OF_TRADES, DELIV_QTY, DELIV_PER\n";

    private static readonly DateOnly First = new(2020, 1, 1);

    /// <summary>The n-th weekday.</summary>
    public static DateOnly Session(int number) => First.AddDays(number / 5 * 7 + (number % 5) + 5); // 6 January 2020 was a Monday

    public string Symbol(int instrument) => string.Create(CultureInfo.InvariantCulture, $"SHARE{instrument:0000}");

    /// <summary>The file of a session.</summary>
    public byte[] File(int number)
    {
        Random random = new(number);
        DateOnly session = Session(number);
        StringBuilder text = new(instruments * 120);
        text.Append(Header);
        for (int instrument = 0; instrument < instruments; instrument++)
        {
            double close = Math.Round(Math.Exp(3 + (5 * random.NextDouble())), 2);
            double high = Math.Round(close * (1 + (0.03 * random.NextDouble())), 2), low = Math.Round(close * (1 - (0.03 * random.NextDouble())), 2);
            double open = Math.Round(low + ((high - low) * random.NextDouble()), 2);
            long volume = (long)Math.Exp(6 + (10 * random.NextDouble()));
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Symbol(instrument)}, EQ, {session:dd-MMM-yyyy},{close:0.00},{open:0.00},{high:0.00},{low:0.00},{close:0.00},{close:0.00},{close:0.00},{volume},{close * volume / 1e5:0.00},{(volume / 40) + 1}, {volume / 2}, 50.00\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}

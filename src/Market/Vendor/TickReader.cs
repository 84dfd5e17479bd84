using System.Text;
using TradingChitti.Market.Nse;

namespace TradingChitti.Market.Vendor;

/// <summary>
/// Reads single trades (time, last price, volume of the day so far) into minutes. A file is of one day, the one most of its trades are of:
/// trades of another are refused, line by line.
/// </summary>
internal static class TickReader
{
    private const int MaximumTicks = 20_000_000;

    internal static ReadOutcome Read(VendorColumns columns, CsvText text, string fileName)
    {
        if (VendorNames.Symbol(fileName) is not { } symbol)
            return new ReadOutcome.Refused($"The file's name does not say whose trades these are: '{fileName}'.");
        List<Tick> ticks = [];
        RejectionLog broken = new();
        Dictionary<DateOnly, int> days = [];
        int read = 0;
        while (text.TryNext(out CsvFields fields))
        {
            read++;
            if (read > MaximumTicks)
                return new ReadOutcome.Refused($"The file has more than {MaximumTicks} rows.", text.Line);
            if (fields.Count < columns.Count && text.AtEnd)
            {
                return new ReadOutcome.Refused(
                    $"The file is cut off: line {text.Line}, the last, has {fields.Count} of {columns.Count} columns.", text.Line);
            }

            if (fields.Count != columns.Count)
                broken.Add(text.Line, $"{fields.Count} columns where the header has {columns.Count}");
            else if (!TimeText.TryParse(fields[columns.Date], out RowTime time) || time.Time is not { } clock)
                broken.Add(text.Line, $"timestamp '{fields.Text(columns.Date)}' is not a day and time");
            else if (!Values.TryParseRupees(fields[columns.Last], out long price) || price <= 0)
                broken.Add(text.Line, $"ltp '{fields.Text(columns.Last)}' is not a price above zero");
            else if (!Values.TryParseCount(fields[columns.Volume], out long volume) || volume < 0)
                broken.Add(text.Line, $"volume '{fields.Text(columns.Volume)}' is not a count of shares");
            else
            {
                ticks.Add(new(text.Line, time.Day, clock, price, volume));
                days[time.Day] = days.GetValueOrDefault(time.Day) + 1;
            }
        }

        if (broken.Count * 2 > read)
        {
            return new ReadOutcome.Refused(
                $"{broken.Count} of {read} rows are broken; the first is line {broken.First[0].Line}: {broken.First[0].Reason}.", broken.First[0].Line);
        }

        return read == 0 ? new ReadOutcome.Refused("The file has a header and no rows.") : ToMinutes(symbol, ticks, days, broken, read);
    }

    private static ReadOutcome ToMinutes(string symbol, List<Tick> ticks, Dictionary<DateOnly, int> days, RejectionLog broken, int read)
    {
        DateOnly session = days.MaxBy(day => day.Value).Key;
        // One line for each day: its trades are refused for the one reason that they are of that day.
        List<Rejection> rejections = [.. broken.First];
        foreach (IGrouping<DateOnly, Tick> stray in ticks.Where(tick => tick.Day != session).GroupBy(tick => tick.Day))
        {
            rejections.Add(new(
                stray.First().Line,
                $"{stray.Count()} stray trades of {stray.Key:yyyy-MM-dd} in a file of {session:yyyy-MM-dd}, in lines {stray.First().Line} to {stray.Last().Line}"));
        }

        BarTableBuilder bars = new();
        long before = 0;
        byte[] name = Encoding.UTF8.GetBytes(symbol);
        foreach (IGrouping<int, Tick> minute in ticks.Where(tick => tick.Day == session).OrderBy(tick => tick.Clock)
            .GroupBy(tick => tick.Clock.Hour * 60 + tick.Clock.Minute))
        {
            long sofar = minute.Max(tick => tick.VolumeSoFar);
            bars.Add(minute.First().Line, new NewBar
            {
                Symbol = name,
                Series = "EQ"u8,
                Session = session,
                StartMinute = minute.Key,
                Open = minute.First().Price,
                High = minute.Max(tick => tick.Price),
                Low = minute.Min(tick => tick.Price),
                Close = minute.Last().Price,
                Volume = Math.Max(0, sofar - before),
            });
            before = Math.Max(before, sofar);
        }

        return new ReadOutcome.VendorBars(VendorSources.Ticks, 1, Adjustment.None, bars.Build(), new Dictionary<DateOnly, double>())
        {
            RowsRead = read,
            RowsRejected = broken.Count + ticks.Count(tick => tick.Day != session),
            Rejections = [.. rejections.OrderBy(rejection => rejection.Line)],
        };
    }

    private readonly record struct Tick(int Line, DateOnly Day, TimeOnly Clock, long Price, long VolumeSoFar);
}

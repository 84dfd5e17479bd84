using System.Text;
using TradingChitti.Market.Nse;

namespace TradingChitti.Market.Vendor;

/// <summary>Reads the bars of a vendor's file: daily or intraday, one symbol or several, with or without a header.</summary>
internal sealed class VendorBarReader(VendorColumns columns, string fileName)
{
    private const int MaximumLineBytes = 4096;
    private const int MinutesADay = 24 * 60;

    // What a share cost on average lies between its low and its high only while prices and counts are as traded.
    private const double RawShare = 0.99;
    private const double RawTolerance = 0.0005;

    private readonly byte[]? _fileSymbol = VendorNames.Symbol(fileName) is { } symbol ? Encoding.UTF8.GetBytes(symbol) : null;
    private readonly Dictionary<DateOnly, double> _adjusted = [];
    private bool _hasTimes;
    private int _read;

    internal ReadOutcome Read(CsvText text, CsvFields first, int lines)
    {
        if (columns.Symbol < 0 && _fileSymbol is null)
            return new ReadOutcome.Refused($"Neither a column nor the file's name says whose prices these are: '{fileName}'.");
        BarTableBuilder bars = new(Math.Min(lines, BarTableBuilder.MaximumRows));
        if (!columns.HasHeader && Take(text, first, bars) is { } refusedFirst)
            return refusedFirst;
        while (text.TryNext(out CsvFields fields))
        {
            if (Take(text, fields, bars) is { } refused)
                return refused;
        }

        BarTable table = bars.Build();
        if (_read == 0)
            return new ReadOutcome.Refused("The file has a header and no rows.");
        if (bars.RowsRejected * 2 > _read)
        {
            Rejection worst = bars.Rejections[0];
            return new ReadOutcome.Refused(
                $"{bars.RowsRejected} of {_read} rows are broken; the first is line {worst.Line}: {worst.Reason}.", worst.Line)
            {
                RowsRead = _read,
                RowsRejected = bars.RowsRejected,
                Rejections = bars.Rejections,
            };
        }

        return Outcome(table) with { RowsRead = _read, RowsRejected = bars.RowsRejected, Rejections = bars.Rejections };
    }

    private ReadOutcome.Refused? Take(CsvText text, CsvFields fields, BarTableBuilder bars)
    {
        _read++;
        if (fields.LineBytes > MaximumLineBytes)
            return new ReadOutcome.Refused($"Line {text.Line} is {fields.LineBytes} bytes long; no line of a market file is.", text.Line);
        if (bars.IsFull)
            return new ReadOutcome.Refused($"The file has more than {BarTableBuilder.MaximumRows} rows.", text.Line);
        if (fields.Count == columns.Count)
        {
            if (Row(fields, bars, text.Line) is { } reason)
                bars.Reject(text.Line, reason);
        }
        else if (fields.Count < columns.Count && text.AtEnd)
        {
            return new ReadOutcome.Refused(
                $"The file is cut off: line {text.Line}, the last, has {fields.Count} of {columns.Count} columns.", text.Line);
        }
        else
        {
            bars.Reject(text.Line, $"{fields.Count} columns where the first line has {columns.Count}");
        }

        return null;
    }

    // Why the row cannot be read, or null.
    private string? Row(CsvFields fields, BarTableBuilder bars, int line)
    {
        if (!TimeText.TryParse(fields[columns.Date], out RowTime time))
            return $"date {Shown(fields[columns.Date])} is not one (day comes before month)";
        if (columns.Time >= 0)
        {
            if (!TimeText.TryParseClock(fields[columns.Time], out TimeOnly clock))
                return $"time {Shown(fields[columns.Time])} is not a time of day";
            time = time with { Time = clock };
        }

        NewBar bar = new()
        {
            Symbol = columns.Symbol >= 0 ? fields[columns.Symbol] : _fileSymbol,
            Series = "EQ"u8,
            Session = time.Day,
            StartMinute = time.Time is { } start ? start.Hour * 60 + start.Minute : BarTable.Absent,
        };
        if (!Price(fields[columns.Open], out long open))
            return $"open {Shown(fields[columns.Open])} is not a price";
        if (!Price(fields[columns.High], out long high))
            return $"high {Shown(fields[columns.High])} is not a price";
        if (!Price(fields[columns.Low], out long low))
            return $"low {Shown(fields[columns.Low])} is not a price";
        if (!Price(fields[columns.Close], out long close))
            return $"close {Shown(fields[columns.Close])} is not a price";
        if (open == 0 && high == 0 && low == 0 && close > 0)
            return "open, high and low are 0: only the close was published";
        if (!Count(fields[columns.Volume], out long volume))
            return $"volume {Shown(fields[columns.Volume])} is not a count of shares";
        if (columns.Trades >= 0 && Count(fields[columns.Trades], out long trades))
            bar.Trades = trades;
        if (columns.TurnoverInr >= 0 && Price(fields[columns.TurnoverInr], out long turnover))
            bar.Turnover = turnover;
        (bar.Open, bar.High, bar.Low, bar.Close, bar.Volume) = (open, high, low, close, volume);
        if (!bars.Add(line, bar))
            return null;
        _hasTimes |= time.Time is not null;
        if (columns.AdjustedClose >= 0 && Values.TryParseNumber(fields[columns.AdjustedClose], out double adjusted) && adjusted > 0)
            _adjusted.TryAdd(time.Day, adjusted);
        return null;
    }

    private ReadOutcome Outcome(BarTable table)
    {
        bool isYahoo = columns.AdjustedClose >= 0;
        string source = isYahoo ? VendorSources.Yahoo : VendorSources.Csv;
        if (_hasTimes && IntradayMinutes(table) is { } minutes)
            return new ReadOutcome.VendorBars(source, minutes, Adjustment.Unknown, table, _adjusted);
        if (columns.TurnoverInr >= 0 && columns.Symbol < 0 && IsRaw(table))
            return new ReadOutcome.HistoryFile(table[0].Symbol, table) { YieldsToExchange = true };
        return new ReadOutcome.VendorBars(
            source, ReadOutcome.VendorBars.Daily, isYahoo ? Adjustment.Splits : Adjustment.Unknown, table, _adjusted);
    }

    /// <summary>The commonest distance between bars of a day; null when every day has one row, which is then a daily bar with a time.</summary>
    internal static int? IntradayMinutes(BarTable table)
    {
        int[] counts = new int[MinutesADay];
        ReadOnlySpan<DateOnly> sessions = table.Sessions;
        ReadOnlySpan<short> starts = table.StartMinutes;
        for (int row = 1; row < table.Count; row++)
        {
            if (sessions[row] == sessions[row - 1] && starts[row] > starts[row - 1])
                counts[starts[row] - starts[row - 1]]++;
        }

        int commonest = Array.IndexOf(counts, counts.Max());
        return commonest == 0 ? null : commonest;
    }

    private static bool IsRaw(BarTable table)
    {
        int within = 0, checkedRows = 0;
        for (int row = 0; row < table.Count; row++)
        {
            if (table.Volume[row] == 0 || table.Turnover[row] < 0)
                continue;
            double average = (double)table.Turnover[row] / table.Volume[row];
            checkedRows++;
            if (average >= table.Low[row] * (1 - RawTolerance) && average <= table.High[row] * (1 + RawTolerance))
                within++;
        }

        return checkedRows > 0 && within >= RawShare * checkedRows;
    }

    private static bool Price(ReadOnlySpan<byte> text, out long units)
    {
        if (Values.TryParseRupees(text, out units))
            return true;
        bool isNumber = Values.TryParseNumber(text, out double value) && Math.Abs(value) < 1e12;
        units = isNumber ? (long)Math.Round(value * BarTable.UnitsPerRupee) : 0;
        return isNumber;
    }

    // An index has no volume, and some vendors leave it out or write it with a fraction.
    private static bool Count(ReadOnlySpan<byte> text, out long count)
    {
        count = 0;
        if (Values.IsAbsent(text) || Values.TryParseCount(text, out count))
            return count >= 0;
        bool isNumber = Values.TryParseNumber(text, out double value) && value is >= 0 and < 1e15 && Math.Floor(value) == value;
        count = isNumber ? (long)value : 0;
        return isNumber;
    }

    private static string Shown(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? "(empty)" : $"'{Encoding.UTF8.GetString(text.Length > 40 ? text[..40] : text)}'";
}

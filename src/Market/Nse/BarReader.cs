using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TradingChitti.Market.Nse;

/// <summary>Reads the rows of a bar file of a known layout: the whole market on one day, or one symbol over many days.</summary>
internal sealed class BarReader(BarLayout layout, string? historySymbol)
{
    private const int MaximumLineBytes = 4096;
    private const int MaximumDateBytes = 16;

    private readonly byte[]? _historySymbol = historySymbol is null ? null : Encoding.UTF8.GetBytes(historySymbol);
    private readonly byte[] _dateText = new byte[MaximumDateBytes];

    private DateOnly? _session;
    private DateOnly _date;
    private int _dateBytes;
    private int _read;
    private int _equityRows;

    internal ReadOutcome Read(CsvText text, int lines)
    {
        BarTableBuilder bars = new(Math.Min(lines, BarTableBuilder.MaximumRows));
        while (text.TryNext(out CsvFields fields))
        {
            _read++;
            if (fields.LineBytes > MaximumLineBytes)
                return new ReadOutcome.Refused($"Line {text.Line} is {fields.LineBytes} bytes long; no line of a market file is.", text.Line);
            if (fields.Count != layout.ColumnCount)
            {
                if (fields.Count < layout.ColumnCount && text.AtEnd)
                    return new ReadOutcome.Refused(
                        $"The file is cut off: line {text.Line}, the last, has {fields.Count} of {layout.ColumnCount} columns.", text.Line);
                _equityRows++;
                bars.Reject(text.Line, $"{fields.Count} columns where the header has {layout.ColumnCount}");
                continue;
            }

            if (layout.Segment >= 0 && !fields[layout.Segment].SequenceEqual("CM"u8))
                return new ReadOutcome.Refused(
                    $"Wrong segment {Shown(fields[layout.Segment])}: only the cash market (CM) is imported here.", text.Line);
            if (EquitySeries.RankOf(fields[layout.Series]) is var rank and >= 0)
            {
                _equityRows++;
                if (bars.IsFull)
                    return new ReadOutcome.Refused($"The file has more than {BarTableBuilder.MaximumRows} rows.", text.Line);
                NewBar bar = new() { Rank = rank };
                if (TryRead(fields, ref bar, out string? reason))
                    bars.Add(text.Line, bar);
                else
                    bars.Reject(text.Line, reason);
            }
        }

        return Outcome(bars);
    }

    private ReadOutcome Outcome(BarTableBuilder builder)
    {
        BarTable bars = builder.Build();
        if (builder.RowsRejected * 2 > _equityRows)
        {
            Rejection first = builder.Rejections[0];
            return new ReadOutcome.Refused(
                $"{builder.RowsRejected} of {_equityRows} rows are broken; the first is line {first.Line}: {first.Reason}.", first.Line)
            {
                RowsRead = _read,
                RowsRejected = builder.RowsRejected,
                Rejections = builder.Rejections,
            };
        }

        if (bars.Count == 0)
            return new ReadOutcome.Refused(_read == 0 ? "The file has a header and no rows." : "The file has no row of an equity series.");
        ReadOutcome outcome = historySymbol is not null
            ? new ReadOutcome.HistoryFile(historySymbol, bars)
            : new ReadOutcome.SessionFile(bars.Sessions[0], layout.Format, bars);
        return outcome with
        {
            RowsRead = _read,
            RowsRejected = builder.RowsRejected,
            Rejections = builder.Rejections,
            Quarantined = builder.Quarantined,
        };
    }

    private bool TryRead(CsvFields fields, ref NewBar bar, [NotNullWhen(false)] out string? reason)
    {
        bar.Symbol = _historySymbol ?? fields[layout.Symbol];
        bar.Series = fields[layout.Series];
        bar.Isin = fields[layout.Isin];
        bar.Name = fields.Utf8(layout.Name);
        if (!TrySession(fields[layout.Date], out DateOnly session, out reason))
            return false;
        bar.Session = session;
        if (!Values.TryParseRupees(fields[layout.Open], out long open))
            return Fail("open", fields[layout.Open], "a price", out reason);
        if (!Values.TryParseRupees(fields[layout.High], out long high))
            return Fail("high", fields[layout.High], "a price", out reason);
        if (!Values.TryParseRupees(fields[layout.Low], out long low))
            return Fail("low", fields[layout.Low], "a price", out reason);
        if (!Values.TryParseRupees(fields[layout.Close], out long close))
            return Fail("close", fields[layout.Close], "a price", out reason);
        (bar.Open, bar.High, bar.Low, bar.Close) = (open, high, low, close);
        return TryFigures(fields, ref bar, out reason);
    }

    private bool TryFigures(CsvFields fields, ref NewBar bar, [NotNullWhen(false)] out string? reason)
    {
        if (!Values.TryParseCount(fields[layout.Volume], out long volume) || volume < 0)
            return Fail("volume", fields[layout.Volume], "a count of shares", out reason);
        if (!TryOptionalCount(fields[layout.Trades], out long trades))
            return Fail("trades", fields[layout.Trades], "a count", out reason);
        if (!TryOptionalCount(fields[layout.Delivery], out long delivery))
            return Fail("delivery", fields[layout.Delivery], "a count", out reason);
        ReadOnlySpan<byte> text = fields[layout.Turnover];
        long turnover = BarTable.Absent;
        if (!Values.IsAbsent(text))
        {
            if (!Values.TryParseRupees(text, out turnover) || turnover < 0 || turnover > long.MaxValue / layout.TurnoverUnitInr)
                return Fail("turnover", text, "an amount", out reason);
            turnover *= layout.TurnoverUnitInr;
        }

        (bar.Volume, bar.Trades, bar.Delivery, bar.Turnover) = (volume, trades, delivery, turnover);
        reason = null;
        return true;
    }

    private bool TrySession(ReadOnlySpan<byte> text, out DateOnly session, [NotNullWhen(false)] out string? reason)
    {
        session = _date;
        reason = null;
        if (text.SequenceEqual(_dateText.AsSpan(0, _dateBytes))) // most files are of one day
            return true;
        if (!Values.TryParseDate(text, out session))
            return Fail("date", text, "a date", out reason);
        if (historySymbol is null)
        {
            _session ??= session;
            if (session != _session)
            {
                reason = $"date {session:yyyy-MM-dd} in a file of {_session:yyyy-MM-dd}";
                return false;
            }
        }

        text.CopyTo(_dateText);
        (_date, _dateBytes) = (session, text.Length);
        return true;
    }

    private static bool TryOptionalCount(ReadOnlySpan<byte> text, out long count)
    {
        count = BarTable.Absent;
        return Values.IsAbsent(text) || (Values.TryParseCount(text, out count) && count >= 0);
    }

    private static bool Fail(string what, ReadOnlySpan<byte> text, string noun, out string reason)
    {
        reason = $"{what} {Shown(text)} is not {noun}";
        return false;
    }

    private static string Shown(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? "(empty)" : $"'{Encoding.UTF8.GetString(text.Length > 40 ? text[..40] : text)}'";
}

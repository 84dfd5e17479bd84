using System.Text;

namespace TradingChitti.Market.Nse;

/// <summary>Reads the rows of a bar file of a known layout: the whole market on one day, or one symbol over many days.</summary>
internal sealed class BarReader(BarLayout layout, string? historySymbol)
{
    private const int MaximumLineBytes = 4096;
    private const int MaximumSymbolBytes = 32;

    private readonly RejectionLog _rejections = new();
    private readonly Dictionary<(string Symbol, DateOnly Session), (int Index, int Line, int Rank)> _places = [];
    private readonly List<PublishedBar> _bars = [];

    private DateOnly? _session;
    private int _read;
    private int _equityRows;
    private string _reason = "";

    private bool IsHistory => historySymbol is not null;

    internal ReadOutcome Read(CsvText text)
    {
        Span<Range> buffer = stackalloc Range[CsvFields.MaximumColumns];
        while (text.TryNext(out ReadOnlySpan<byte> line))
        {
            _read++;
            if (line.Length > MaximumLineBytes)
                return new ReadOutcome.Refused($"Line {text.Line} is {line.Length} bytes long; no line of a market file is.", text.Line);
            CsvFields fields = new(line, buffer);
            if (fields.Count != layout.ColumnCount)
            {
                if (fields.Count < layout.ColumnCount && text.AtEnd)
                    return new ReadOutcome.Refused(
                        $"The file is cut off: line {text.Line}, the last, has {fields.Count} of {layout.ColumnCount} columns.", text.Line);
                _equityRows++;
                _rejections.Add(text.Line, $"{fields.Count} columns where the header has {layout.ColumnCount}");
                continue;
            }

            if (layout.Segment >= 0 && !fields[layout.Segment].SequenceEqual("CM"u8))
                return new ReadOutcome.Refused(
                    $"Wrong segment {Shown(fields[layout.Segment])}: only the cash market (CM) is imported here.", text.Line);
            if (!EquitySeries.TryGet(fields[layout.Series], out string series, out int rank))
                continue;
            _equityRows++;
            if (TryRead(fields, series, out PublishedBar? bar))
                Place(bar, rank, text.Line);
            else
                _rejections.Add(text.Line, _reason);
        }

        return Outcome();
    }

    private ReadOutcome Outcome()
    {
        if (_rejections.Count * 2 > _equityRows)
        {
            Rejection first = _rejections.First[0];
            return new ReadOutcome.Refused(
                $"{_rejections.Count} of {_equityRows} rows are broken; the first is line {first.Line}: {first.Reason}.", first.Line)
            {
                RowsRead = _read,
                RowsRejected = _rejections.Count,
                Rejections = _rejections.First,
            };
        }

        if (_bars.Count == 0)
            return new ReadOutcome.Refused(_read == 0 ? "The file has a header and no rows." : "The file has no row of an equity series.");
        if (IsHistory)
            _bars.Sort((left, right) => left.Session.CompareTo(right.Session));
        else
            _bars.Sort((left, right) => string.CompareOrdinal(left.Symbol, right.Symbol));
        ReadOutcome outcome = IsHistory
            ? new ReadOutcome.HistoryFile(historySymbol!, _bars) // IsHistory says it is there
            : new ReadOutcome.SessionFile(_bars[0].Session, layout.Format, _bars);
        return outcome with { RowsRead = _read, RowsRejected = _rejections.Count, Rejections = _rejections.First };
    }

    // One bar per symbol and session: the preferred series, and of one series the first line.
    private void Place(PublishedBar bar, int rank, int line)
    {
        (string, DateOnly) key = (bar.Symbol, bar.Session);
        if (!_places.TryGetValue(key, out (int Index, int Line, int Rank) place))
        {
            _places.Add(key, (_bars.Count, line, rank));
            _bars.Add(bar);
        }
        else if (place.Rank == rank)
        {
            _rejections.Add(line, $"duplicate of line {place.Line}: {bar.Symbol} {bar.Series} of {bar.Session:yyyy-MM-dd}");
        }
        else if (rank < place.Rank)
        {
            _bars[place.Index] = bar;
            _places[key] = (place.Index, line, rank);
        }
    }

    private bool TryRead(CsvFields fields, string series, out PublishedBar bar)
    {
        bar = null!; // assigned wherever true is returned
        if (!TryReadNames(fields, out string symbol, out string? isin, out string? name) || !TryReadSession(fields, out DateOnly session))
            return false;
        if (!TryPrice(fields, layout.Open, "open", out decimal open) || !TryPrice(fields, layout.High, "high", out decimal high)
            || !TryPrice(fields, layout.Low, "low", out decimal low) || !TryPrice(fields, layout.Close, "close", out decimal close))
            return false;
        if (low > Math.Min(open, close) || high < Math.Max(open, close))
            return Fail($"open {open}, high {high}, low {low}, close {close} contradict each other");
        if (!Values.TryParseCount(fields[layout.Volume], out long volume) || volume < 0)
            return Fail($"volume {Shown(fields[layout.Volume])} is not a count of shares");
        if (!TryOptionalCount(fields, layout.Trades, "trades", int.MaxValue, out long? trades)
            || !TryOptionalCount(fields, layout.Delivery, "delivery", volume, out long? delivery)
            || !TryTurnover(fields, out decimal? turnover))
            return false;
        bar = new()
        {
            Symbol = symbol,
            Series = series,
            Isin = isin,
            Name = name,
            Session = session,
            Open = open,
            High = high,
            Low = low,
            Close = close,
            VolumeShares = volume,
            TurnoverInr = turnover,
            Trades = (int?)trades,
            DeliveryShares = delivery,
        };
        return true;
    }

    private bool TryReadNames(CsvFields fields, out string symbol, out string? isin, out string? name)
    {
        symbol = historySymbol ?? "";
        isin = layout.Isin < 0 || fields[layout.Isin].IsEmpty ? null : fields.Text(layout.Isin);
        name = layout.Name < 0 || fields[layout.Name].IsEmpty ? null : fields.Text(layout.Name);
        if (isin is not null && !Isin.IsWellFormed(isin))
            return Fail($"ISIN {isin} is not twelve letters and digits with a right check digit");
        if (IsHistory)
            return true;
        if (fields[layout.Symbol].Length is 0 or > MaximumSymbolBytes)
            return Fail($"symbol {Shown(fields[layout.Symbol])} is not one");
        symbol = fields.Text(layout.Symbol);
        return true;
    }

    private bool TryReadSession(CsvFields fields, out DateOnly session)
    {
        if (!Values.TryParseDate(fields[layout.Date], out session))
            return Fail($"date {Shown(fields[layout.Date])} is not a date");
        if (IsHistory)
            return true;
        _session ??= session;
        return session == _session || Fail($"date {session:yyyy-MM-dd} in a file of {_session:yyyy-MM-dd}");
    }

    private bool TryPrice(CsvFields fields, int column, string what, out decimal price)
    {
        if (!Values.TryParseRupees(fields[column], out price))
            return Fail($"{what} {Shown(fields[column])} is not a price");
        return price > 0 || Fail($"{what} {price} is not above zero");
    }

    private bool TryOptionalCount(CsvFields fields, int column, string what, long maximum, out long? count)
    {
        count = null;
        ReadOnlySpan<byte> text = fields[column];
        if (Values.IsAbsent(text))
            return true;
        if (!Values.TryParseCount(text, out long value) || value < 0)
            return Fail($"{what} {Shown(text)} is not a count");
        count = value;
        return value <= maximum || Fail($"{what} {value} is above {maximum}");
    }

    private bool TryTurnover(CsvFields fields, out decimal? turnover)
    {
        turnover = null;
        ReadOnlySpan<byte> text = fields[layout.Turnover];
        if (Values.IsAbsent(text))
            return true;
        if (!Values.TryParseRupees(text, out decimal value) || value < 0)
            return Fail($"turnover {Shown(text)} is not an amount");
        turnover = value * layout.TurnoverUnitInr;
        return true;
    }

    private bool Fail(string reason)
    {
        _reason = reason;
        return false;
    }

    private static string Shown(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? "(empty)" : $"'{Encoding.UTF8.GetString(text.Length > 40 ? text[..40] : text)}'";
}

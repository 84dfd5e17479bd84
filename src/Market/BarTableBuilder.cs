using System.Text;
using TradingChitti.Market.Nse;
using TradingChitti.Market.Quality;

namespace TradingChitti.Market;

/// <summary>
/// Collects the bars of a file, row by row and in any order, and refuses those that cannot be: what a reader takes from text, this holds to
/// the rules of every market file. Rows that are no numbers or dates the reader refuses itself, by <see cref="Reject"/>.
/// </summary>
public sealed class BarTableBuilder
{
    /// <summary>The most rows one table takes; some forty years of one instrument's minutes would be more.</summary>
    public const int MaximumRows = 2_000_000;

    private const int MaximumSymbolBytes = 32;
    private const int ShownBytes = 40;
    private const int QuarantineKept = 100;

    private readonly TextPool _symbols = new();
    private readonly TextPool _texts = new();
    private readonly RejectionLog _rejections = new();
    private readonly List<QuarantinedBar> _quarantined = [];
    private readonly BarColumns _columns;
    private int[] _lines;
    private int[] _ranks;

    private int _lastSeries = BarTable.Absent;
    private int _lastIsin = BarTable.Absent;
    private int _lastName = BarTable.Absent;

    /// <summary>Makes an empty builder.</summary>
    /// <param name="capacity">How many rows to expect; more are taken.</param>
    public BarTableBuilder(int capacity = 0)
    {
        _columns = new(capacity);
        _lines = new int[_columns.Symbol.Length];
        _ranks = new int[_columns.Symbol.Length];
    }

    /// <summary>Whether no row more is taken; the file is to be refused.</summary>
    public bool IsFull => _columns.Count >= MaximumRows;

    /// <summary>Rows refused so far; duplicates count once the table is built.</summary>
    public int RowsRejected => _rejections.Count;

    /// <summary>The first hundred refused rows, in the order of their lines.</summary>
    public IReadOnlyList<Rejection> Rejections => _rejections.First;

    /// <summary>The first hundred refused rows that are daily bars but for a rule of data quality.</summary>
    public IReadOnlyList<QuarantinedBar> Quarantined => _quarantined;

    /// <summary>Takes a row, or refuses it with a reason.</summary>
    /// <param name="line">Its line in the file; lines ascend.</param>
    /// <param name="bar">Its values.</param>
    /// <returns>Whether it was taken.</returns>
    /// <exception cref="InvalidOperationException">The builder is full.</exception>
    public bool Add(int line, scoped in NewBar bar)
    {
        if (IsFull)
            throw new InvalidOperationException($"A table takes {MaximumRows} rows.");
        if (Fault(bar) is { } reason)
        {
            _rejections.Add(line, reason);
            Quarantine(line, QualityRules.Ohlc, reason, bar);
            return false;
        }

        int row = _columns.Add();
        if (row >= _lines.Length)
        {
            Array.Resize(ref _lines, _columns.Symbol.Length);
            Array.Resize(ref _ranks, _columns.Symbol.Length);
        }

        _lines[row] = line;
        _ranks[row] = bar.Rank;
        _columns.Symbol[row] = _symbols.Intern(bar.Symbol);
        _columns.Series[row] = _lastSeries = _texts.Add(bar.Series, _lastSeries);
        _columns.Isin[row] = bar.Isin.IsEmpty ? BarTable.Absent : _lastIsin = _texts.Add(bar.Isin, _lastIsin);
        _columns.Name[row] = bar.Name.IsEmpty ? BarTable.Absent : _lastName = _texts.Add(bar.Name, _lastName);
        _columns.Session[row] = bar.Session;
        _columns.StartMinute[row] = (short)bar.StartMinute;
        _columns.Open[row] = bar.Open;
        _columns.High[row] = bar.High;
        _columns.Low[row] = bar.Low;
        _columns.Close[row] = bar.Close;
        _columns.Volume[row] = bar.Volume;
        _columns.Turnover[row] = bar.Turnover;
        _columns.Trades[row] = (int)bar.Trades;
        _columns.Delivery[row] = bar.Delivery;
        return true;
    }

    /// <summary>Refuses a row.</summary>
    /// <param name="line">Its line in the file; lines ascend.</param>
    /// <param name="reason">One clause naming the field and its value.</param>
    public void Reject(int line, string reason) => _rejections.Add(line, reason);

    /// <summary>
    /// The table: in order, and of each symbol and time the bar of the lowest rank. Of bars of one rank the first line stays, and the others
    /// are refused as duplicates. The builder is of no use afterwards, but for its rejections.
    /// </summary>
    public BarTable Build()
    {
        BarOrder order = new(_columns, _symbols);
        if (order.IsAscending)
            return new(_columns, _symbols, _texts);
        int[] rows = order.Sort(_lines, _ranks, Reject);
        return new(_columns.Take(rows), _symbols, _texts);

        void Reject(int line, int firstLine, int row)
        {
            _rejections.AddLate(
                line,
                () => $"duplicate of line {firstLine}: {_symbols.Text(_columns.Symbol[row])} {_texts.Text(_columns.Series[row])} of {Time(row)}");
            if (_quarantined.Count < QuarantineKept && _columns.StartMinute[row] < 0)
            {
                _quarantined.Add(
                    QuarantinedBars.Of(new(_columns, _symbols, _texts), row, QualityRules.DuplicateSession, $"duplicate of line {firstLine}", line));
            }
        }
    }

    private void Quarantine(int line, QualityRule rule, string reason, scoped in NewBar bar)
    {
        // What is no symbol, ISIN or count is not a bar at all, whoever releases it.
        bool isBar = bar.StartMinute < 0 && bar.Symbol.Length is > 0 and <= MaximumSymbolBytes && bar.Volume >= 0 && bar.Trades <= int.MaxValue
            && (bar.Isin.IsEmpty || Isin.IsWellFormed(bar.Isin));
        if (isBar && _quarantined.Count < QuarantineKept)
            _quarantined.Add(QuarantinedBars.Of(bar, rule, reason, line));
    }

    private string Time(int row) => _columns.StartMinute[row] < 0
        ? $"{_columns.Session[row]:yyyy-MM-dd}"
        : $"{_columns.Session[row]:yyyy-MM-dd} {TimeOnly.MinValue.AddMinutes(_columns.StartMinute[row]):HH:mm}";

    // Why a row cannot be, or null.
    private static string? Fault(scoped in NewBar bar)
    {
        if (bar.Symbol.Length is 0 or > MaximumSymbolBytes)
            return $"symbol {Shown(bar.Symbol)} is not one";
        if (!bar.Isin.IsEmpty && !Isin.IsWellFormed(bar.Isin))
            return $"ISIN {Shown(bar.Isin)} is not twelve letters and digits with a right check digit";
        if ((bar.Open <= 0) | (bar.High <= 0) | (bar.Low <= 0) | (bar.Close <= 0))
        {
            (string what, long price) = bar.Open <= 0 ? ("open", bar.Open) : bar.High <= 0 ? ("high", bar.High)
                : bar.Low <= 0 ? ("low", bar.Low) : ("close", bar.Close);
            return $"{what} {Rupees(price)} is not above zero";
        }

        if ((bar.Low > bar.Open) | (bar.Low > bar.Close) | (bar.High < bar.Open) | (bar.High < bar.Close))
            return $"open {Rupees(bar.Open)}, high {Rupees(bar.High)}, low {Rupees(bar.Low)}, close {Rupees(bar.Close)} contradict each other";
        if (bar.Volume < 0)
            return $"volume {bar.Volume} is not a count of shares";
        if (bar.Trades > int.MaxValue)
            return $"trades {bar.Trades} is above {int.MaxValue}";
        if (bar.Delivery > bar.Volume)
            return $"delivery {bar.Delivery} is above {bar.Volume}";
        return bar.StartMinute is >= BarTable.Absent and < 24 * 60 ? null : $"minute {bar.StartMinute} is not one of a day";
    }

    private static string Rupees(long units) => $"{BarTable.ToRupees(units):0.00##}";

    private static string Shown(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? "(empty)" : $"'{Encoding.UTF8.GetString(text.Length > ShownBytes ? text[..ShownBytes] : text)}'";
}

using System.Globalization;
using System.Text;
using TradingChitti.Market;

namespace TradingChitti.Indicators.Expressions.Tables;

/// <summary>Reads bars from CSV: a header, then one line per bar, oldest first. An empty cell is not available.</summary>
internal sealed class SeriesTableReader
{
    private const int MostColumns = 1024;

    private static readonly string[] Required = ["date", "open", "high", "low", "close", "volume"];

    private readonly List<string> _fields = [];
    private readonly List<DateOnly> _dates = [];
    private string[] _names = [];
    private List<double>[] _columns = [];
    private int _dateColumn;

    public static SeriesTableOutcome Read(Stream csv)
    {
        using StreamReader reader = new(csv, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        SeriesTableReader table = new();
        int line = 0;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.AsSpan().Trim().IsEmpty)
                continue;
            SeriesTableOutcome.Malformed? error = table.Split(text, line) ?? (table._names.Length == 0 ? table.Header(line) : table.Bar(line));
            if (error is not null)
                return error;
        }

        return table._names.Length == 0
            ? new SeriesTableOutcome.Malformed($"Expected a header with the columns {string.Join(", ", Required)}; the file is empty.", 1, 0)
            : new SeriesTableOutcome.Read(table.Build());
    }

    private SeriesTableOutcome.Malformed? Header(int line)
    {
        string[] names = [.. _fields.Select(field => field.Trim().ToLowerInvariant())];
        if (names.Length > MostColumns)
            return new($"{names.Length} columns; at most {MostColumns} are allowed.", line, 0);
        for (int i = 0; i < names.Length; i++)
        {
            int earlier = Array.IndexOf(names, names[i]);
            if (names[i].Length == 0)
                return new("This column of the header has no name.", line, i + 1);
            if (earlier < i)
                return new($"The header names '{names[i]}' twice, first as column {earlier + 1}.", line, i + 1);
        }

        foreach (string name in Required)
        {
            if (!names.Contains(name))
                return new($"The header lacks '{name}'; expected {string.Join(",", Required)} and any further columns.", line, 0);
        }

        _names = names;
        _columns = [.. names.Select(_ => new List<double>())];
        _dateColumn = Array.IndexOf(names, "date");
        return null;
    }

    private SeriesTableOutcome.Malformed? Bar(int line)
    {
        if (_fields.Count != _names.Length)
            return new($"{_fields.Count} cells where the header has {_names.Length}.", line, 0);
        for (int i = 0; i < _names.Length; i++)
        {
            string cell = _fields[i].Trim();
            SeriesTableOutcome.Malformed? error = i == _dateColumn ? Date(cell, line) : Number(cell, line, i);
            if (error is not null)
                return error;
        }

        return null;
    }

    private SeriesTableOutcome.Malformed? Date(string cell, int line)
    {
        if (!DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            return new($"'{Short(cell)}' is not a date; expected for example 2026-05-29.", line, _dateColumn + 1);
        if (_dates.Count > 0 && date <= _dates[^1])
            return new($"{date:yyyy-MM-dd} does not follow {_dates[^1]:yyyy-MM-dd}; expected one line per day, oldest first.", line, _dateColumn + 1);
        _dates.Add(date);
        return null;
    }

    private SeriesTableOutcome.Malformed? Number(string cell, int line, int column)
    {
        double value = double.NaN;
        if (cell.Length > 0
            && !cell.Equals("nan", StringComparison.OrdinalIgnoreCase)
            && !(double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value)))
        {
            string expected = "expected for example 101.25, or nothing where it is not available";
            return new($"'{Short(cell)}' is not a number for {_names[column]}; {expected}.", line, column + 1);
        }

        _columns[column].Add(value);
        return null;
    }

    private SeriesTable Build()
    {
        Dictionary<string, double[]> columns = [];
        for (int i = 0; i < _names.Length; i++)
        {
            if (i != _dateColumn)
                columns[_names[i]] = [.. _columns[i]];
        }

        Dictionary<string, double[]> extra = columns.Where(column => !Required.Contains(column.Key)).ToDictionary();
        BarFrame frame = new(
            0, [.. _dates], columns["open"], columns["high"], columns["low"], columns["close"], columns["volume"], extra);
        return new SeriesTable(frame);
    }

    private SeriesTableOutcome.Malformed? Split(string line, int number)
    {
        _fields.Clear();
        int at = 0;
        while (true)
        {
            if (at < line.Length && line[at] == '"')
            {
                StringBuilder field = new();
                int open = at++;
                while (true)
                {
                    int quote = line.IndexOf('"', at);
                    if (quote < 0)
                        return new($"The quote at character {open + 1} is not closed.", number, _fields.Count + 1);
                    field.Append(line, at, quote - at);
                    at = quote + 1;
                    if (at == line.Length || line[at] != '"')
                        break;
                    field.Append('"');
                    at++;
                }

                if (at < line.Length && line[at] != ',')
                    return new("Expected a comma after the closing quote.", number, _fields.Count + 1);
                _fields.Add(field.ToString());
            }
            else
            {
                int comma = line.IndexOf(',', at);
                int end = comma < 0 ? line.Length : comma;
                _fields.Add(line[at..end]);
                at = end;
            }

            if (at == line.Length)
                return null;
            at++;
        }
    }

    private static string Short(string cell) => cell.Length <= 40 ? cell : cell[..37] + "...";
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TradingChitti.Market.Nse;

/// <summary>
/// Reads the exchange's lists of corporate actions, whose events are subjects in words: its JSON (<c>[{symbol, series, subject, exDate,
/// faceVal}]</c>) and its table (<c>SYMBOL, SERIES, PURPOSE, FACE VALUE, EX-DATE</c>).
/// </summary>
internal static class SubjectReader
{
    /// <summary>Reads JSON; null when it is another list.</summary>
    internal static ReadOutcome? TryRead(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() == 0)
            return null;
        if (Text(root[0], "subject") is null || Text(root[0], "exDate") is null)
            return null;
        ActionList actions = new();
        int read = 0;
        foreach (JsonElement entry in root.EnumerateArray())
        {
            Event one = new(Text(entry, "symbol"), Text(entry, "series"), Text(entry, "exDate"), Text(entry, "subject"), Text(entry, "faceVal"));
            Add(actions, ++read, "entry ", one);
        }

        return actions.Outcome(read);
    }

    /// <summary>Reads a table; null when its header is another's.</summary>
    internal static ReadOutcome? TryRead(CsvHeader header, CsvText text)
    {
        (int symbol, int series, int face) = (header.IndexOf("SYMBOL"), header.IndexOf("SERIES"), header.IndexOf("FACE VALUE"));
        int purpose = Math.Max(header.IndexOf("PURPOSE"), header.IndexOf("SUBJECT"));
        int exDate = Math.Max(header.IndexOf("EX-DATE"), header.IndexOf("EX_DATE"));
        if (symbol < 0 || purpose < 0 || exDate < 0)
            return null;
        ActionList actions = new();
        int read = 0;
        while (text.TryNext(out CsvFields fields))
        {
            read++;
            if (fields.Count == header.Count)
            {
                Event one = new(Text(fields, symbol), Text(fields, series), Text(fields, exDate), Text(fields, purpose), Text(fields, face));
                Add(actions, text.Line, "", one);
            }
            else if (fields.Count < header.Count && text.AtEnd)
            {
                return ListReader<SymbolAction>.CutOff(text.Line, fields.Count, header.Count);
            }
            else
            {
                actions.Reject(text.Line, $"{fields.Count} columns where the header has {header.Count}");
            }
        }

        return actions.Outcome(read);
    }

    private static void Add(ActionList actions, int line, string where, Event one)
    {
        if (one.Series is { Length: > 0 } series && EquitySeries.RankOf(Encoding.UTF8.GetBytes(series)) < 0)
            return; // interest of bonds, and events of what is not a share
        string at = where.Length == 0 ? "" : $"{where}{line}: ";
        if (one.Symbol is not { Length: > 0 and <= 32 } symbol)
            actions.Reject(line, $"{at}no symbol");
        else if (one.Subject is not { Length: > 0 and <= 500 } subject)
            actions.Reject(line, $"{at}no subject");
        else if (!Values.TryParseDate(Encoding.UTF8.GetBytes(one.ExDate ?? ""), out DateOnly day))
            actions.Reject(line, $"{at}ex-date '{one.ExDate}' is not a date");
        else
            actions.AddSubject(line, symbol, day, subject, FaceValue(one.FaceValue));
    }

    private static double? FaceValue(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value > 0 ? value : null;

    private static string? Text(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()?.Trim()
            : null;

    private static string? Text(CsvFields fields, int column) => column < 0 ? null : fields.Text(column);

    /// <summary>One entry of a list, as written.</summary>
    private readonly record struct Event(string? Symbol, string? Series, string? ExDate, string? Subject, string? FaceValue);
}

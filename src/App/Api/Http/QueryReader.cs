using System.Globalization;
using Microsoft.AspNetCore.Http;
using TradingChitti.Data;

namespace TradingChitti.App.Api.Http;

/// <summary>Reads the values of a query string; the first bad one becomes <see cref="Problem"/>, and reading goes on with defaults.</summary>
public sealed class QueryReader(IQueryCollection query)
{
    public const int MostItems = 500;

    private const int LongestText = 200;

    public ApiProblem? Problem { get; private set; }

    /// <summary>How many items to give.</summary>
    public int Limit(int initial, int most = MostItems) => (int)(Number("limit", 1, most) ?? initial);

    public long? Number(string name, long least, long most)
    {
        if (Value(name) is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number >= least && number <= most)
            return number;
        return Fail<long>(name, $"{name} is a whole number from {least} to {most}, not '{Shown(text)}'.");
    }

    public DateOnly? Day(string name)
    {
        if (Value(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        return Fail<DateOnly>(name, $"{name} is a day such as 2026-02-27, not '{Shown(text)}'.");
    }

    /// <summary>The place to go on from: what <c>next</c> of the page before said.</summary>
    public PageCursor? Before()
    {
        if (Value("before") is not { } text)
            return null;
        if (PageCursor.TryParse(text, out PageCursor cursor))
            return cursor;
        return Fail<PageCursor>("before", $"before is the 'next' of the page before, not '{Shown(text)}'.");
    }

    public string? Text(string name)
    {
        if (Value(name) is not { } text)
            return null;
        if (text.Length <= LongestText && !text.Contains('\0', StringComparison.Ordinal))
            return text.Trim();
        Fail<int>(name, $"{name} is a text of at most {LongestText} characters.");
        return null;
    }

    public string? OneOf(string name, params ReadOnlySpan<string> choices)
    {
        if (Value(name) is not { } text)
            return null;
        foreach (string choice in choices)
        {
            if (string.Equals(choice, text, StringComparison.OrdinalIgnoreCase))
                return choice;
        }

        Fail<int>(name, $"{name} is one of {string.Join(", ", choices)}, not '{Shown(text)}'.");
        return null;
    }

    /// <summary>Every value of a repeated expression parameter, empty ones left out.</summary>
    public IReadOnlyList<string> Expressions(string name, int most)
    {
        List<string> texts = [.. query[name].OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text))];
        if (texts.Count > most)
            Fail<int>(name, $"{name} may be given at most {most} times, not {texts.Count}.");
        return texts.Count > most ? [] : texts;
    }

    /// <summary>Refuses a value that the caller read as text.</summary>
    public void Refuse(string name, string detail) => Fail<int>(name, detail);

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private string? Value(string name) => query.TryGetValue(name, out var values) && values[^1] is { Length: > 0 } value ? value : null;

    private TValue? Fail<TValue>(string name, string detail)
        where TValue : struct
    {
        Problem ??= ApiProblem.BadValue(name, detail);
        return null;
    }
}

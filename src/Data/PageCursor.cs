using System.Globalization;

namespace TradingChitti.Data;

/// <summary>A place in a list that runs from the newest to the oldest: the instant and id of the last row read.</summary>
public readonly record struct PageCursor(DateTimeOffset At, long RowId)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string text, out PageCursor cursor)
    {
        cursor = default;
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash <= 0
            || !long.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out long microseconds)
            || !long.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long rowId)
            || microseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() * 1000)
            return false;
        cursor = new(DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond), rowId);
        return true;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond}-{RowId}");
}

namespace TradingChitti.Market.Nse;

/// <summary>Counts refused lines and keeps the first of them.</summary>
internal sealed class RejectionLog
{
    private const int Kept = 100;

    private readonly List<Rejection> _rejections = [];

    internal int Count { get; private set; }

    internal IReadOnlyList<Rejection> First => _rejections;

    /// <summary>Adds a line after all others.</summary>
    internal void Add(int line, string reason)
    {
        Count++;
        if (_rejections.Count < Kept)
            _rejections.Add(new(line, reason));
    }

    /// <summary>Lists a line of which something was left out; it is not refused and does not count.</summary>
    internal void Note(int line, string reason)
    {
        if (_rejections.Count < Kept)
            _rejections.Add(new(line, reason));
    }

    /// <summary>Adds a line that may lie between others.</summary>
    internal void AddLate(int line, Func<string> reason)
    {
        Count++;
        if (_rejections.Count == Kept && _rejections[^1].Line < line)
            return;
        int place = _rejections.Count;
        while (place > 0 && _rejections[place - 1].Line > line)
            place--;
        _rejections.Insert(place, new(line, reason()));
        if (_rejections.Count > Kept)
            _rejections.RemoveAt(Kept);
    }
}

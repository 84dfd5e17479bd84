namespace TradingChitti.Market.Nse;

/// <summary>Counts refused lines and keeps the first of them.</summary>
internal sealed class RejectionLog
{
    private const int Kept = 100;

    private readonly List<Rejection> _rejections = [];

    internal int Count { get; private set; }

    internal IReadOnlyList<Rejection> First => _rejections;

    internal void Add(int line, string reason)
    {
        Count++;
        if (_rejections.Count < Kept)
            _rejections.Add(new(line, reason));
    }
}

namespace TradingChitti.Feeds;

/// <summary>Collects what was read around; each thing is said once.</summary>
internal sealed class FeedWarnings
{
    private readonly List<string> _texts = [];

    public IReadOnlyList<string> Texts => _texts;

    public void Add(string text)
    {
        if (_texts.Count < FeedLimits.MaxWarnings && !_texts.Contains(text))
            _texts.Add(text);
    }
}

namespace TradingChitti.News.Entities;

/// <summary>A listed company named in a text.</summary>
/// <param name="InstrumentId">The instrument.</param>
/// <param name="Symbol">Its symbol.</param>
/// <param name="FirstWord">Index of the first word of the name.</param>
/// <param name="WordCount">Words in the name.</param>
/// <param name="Start">Where the name begins in the text.</param>
/// <param name="Length">Characters of the name.</param>
public readonly record struct EntityMatch(int InstrumentId, string Symbol, int FirstWord, int WordCount, int Start, int Length);

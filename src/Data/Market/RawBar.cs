namespace TradingChitti.Data.Market;

/// <summary>One row of bars as it is stored; NaN for what the file did not say.</summary>
internal readonly record struct RawBar(
    DateOnly Session, double Open, double High, double Low, double Close, double Volume, double Delivery, double Turnover, double Trades)
{
    /// <summary>How many figures a bar has besides its session.</summary>
    internal const int Figures = 8;
}

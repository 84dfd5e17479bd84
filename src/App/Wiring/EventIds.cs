namespace TradingChitti.App.Wiring;

/// <summary>Each room logs in its own range: ingest of news 1100, of market files 1200, compute 1300, signals 1400, API 1500, host 1600, wiring 1700; the local runner 1800.</summary>
public static class EventIds
{
    public const int News = 1100;
    public const int MarketData = 1200;
    public const int Compute = 1300;
    public const int Signals = 1400;
    public const int Api = 1500;
    public const int Host = 1600;
    public const int Wiring = 1700;
}

namespace TradingChitti.Benchmarks.TaLib;

internal static class Streaming
{
    public static void Run(Report report, int rounds)
    {
    }
}

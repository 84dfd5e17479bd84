namespace TradingChitti.Benchmarks.TaLib;

internal static class LastRows
{
    public static void Run(Report report, int rounds)
    {
    }
}

using TradingChitti.Market.Nse;
using TradingChitti.Market.Vendor;
using TradingChitti.Tests.Unit.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Vendor;

public sealed class ReturnCorrelationTests
{
    private static readonly DateOnly First = new(2024, 1, 1);

    [Fact]
    public void SeriesOfOppositeReturns_CorrelateMinusOne()
    {
        double[] returns = [0.01, -0.02, 0.03, -0.01];
        ReturnCorrelation alike = ReturnCorrelation.Of(Walk(returns), Walk([.. returns.Select(value => -value)]));
        Assert.Equal(5, alike.Sessions);
        Assert.Equal(-1, alike.Coefficient, 12);
    }

    [Fact]
    public void SplitInOneSeries_DoesNotCount()
    {
        double[] returns = [0.01, -0.02, 0.03, -0.01];
        double[] split = [0.01, -0.02, 0.03 - Math.Log(2), -0.01];
        Assert.Equal(1, ReturnCorrelation.Of(Walk(returns), Walk(split)).Coefficient, 12);
    }

    [Fact]
    public void SeriesThatDoesNotMove_HasNone() =>
        Assert.True(double.IsNaN(ReturnCorrelation.Of(Walk([0, 0, 0]), Walk([0.01, 0.02, 0.01])).Coefficient));

    [Theory]
    [InlineData("HCLTECH", "KOTAKBANK")]
    [InlineData("PNB", "SBILIFE")]
    public void RealYahooSeries_IsItsOwnAndNoOther(string symbol, string other)
    {
        IReadOnlyList<(DateOnly, double)> yahoo = Closes($"daily_yahoo_nifty100_2020_2026/{symbol}.csv.gz");
        Assert.InRange(ReturnCorrelation.Of(yahoo, Closes($"daily_raw_from_secfull_2019_2026/{symbol}.csv.gz")).Coefficient, ReturnCorrelation.Same, 1);
        Assert.InRange(
            ReturnCorrelation.Of(yahoo, Closes($"daily_raw_from_secfull_2019_2026/{other}.csv.gz")).Coefficient, -1, ReturnCorrelation.Unlike);
    }

    private static List<(DateOnly, double)> Closes(string file) => NseFiles.ReadOhlcv(file) switch
    {
        ReadOutcome.VendorBars vendor => [.. vendor.Bars.Select(bar => (bar.Session, (double)bar.Close))],
        ReadOutcome.HistoryFile history => [.. history.Bars.Select(bar => (bar.Session, (double)bar.Close))],
        _ => throw new InvalidOperationException(file),
    };

    private static List<(DateOnly, double)> Walk(double[] returns)
    {
        List<(DateOnly, double)> closes = [(First, 100)];
        foreach (double value in returns)
            closes.Add((closes[^1].Item1.AddDays(1), closes[^1].Item2 * Math.Exp(value)));
        return closes;
    }
}

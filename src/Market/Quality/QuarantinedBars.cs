using System.Text;

namespace TradingChitti.Market.Quality;

/// <summary>Makes quarantined bars of rows.</summary>
public static class QuarantinedBars
{
    /// <summary>Of a row of a table.</summary>
    /// <param name="bars">The table.</param>
    /// <param name="row">Place of the row, from 0.</param>
    /// <param name="rule">The rule that names it.</param>
    /// <param name="reason">One clause with the values.</param>
    /// <param name="line">Line in the file, 0 where it is not known.</param>
    public static QuarantinedBar Of(BarTable bars, int row, QualityRule rule, string reason, int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bars);
        BarRow bar = bars[row];
        BarFigures figures = new(
            bar.Series, bar.Isin, bar.Open, bar.High, bar.Low, bar.Close, bar.VolumeShares, bar.TurnoverInr, bar.Trades, bar.DeliveryShares);
        return new(line, rule, reason, bar.Symbol, bar.Session, figures);
    }

    internal static QuarantinedBar Of(scoped in NewBar bar, QualityRule rule, string reason, int line)
    {
        BarFigures figures = new(
            Encoding.UTF8.GetString(bar.Series),
            bar.Isin.IsEmpty ? null : Encoding.UTF8.GetString(bar.Isin),
            BarTable.ToRupees(bar.Open),
            BarTable.ToRupees(bar.High),
            BarTable.ToRupees(bar.Low),
            BarTable.ToRupees(bar.Close),
            bar.Volume,
            bar.Turnover < 0 ? null : BarTable.ToRupees(bar.Turnover),
            bar.Trades < 0 ? null : (int)bar.Trades,
            bar.Delivery < 0 ? null : bar.Delivery);
        return new(line, rule, reason, Encoding.UTF8.GetString(bar.Symbol), bar.Session, figures);
    }
}

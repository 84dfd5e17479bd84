namespace TradingChitti.Market.Nse;

/// <summary>
/// The NSE series that become bars, in the order in which they are preferred when one symbol traded in several on a day: shares on the main
/// board (EQ rolling settlement and exchange-traded funds, BE trade-to-trade, BZ trade-to-trade for non-compliance), on the SME board
/// (SM, ST, SZ likewise), partly paid shares (E1), investment trusts (IV infrastructure, RR real estate). Bonds, gold bonds, preference
/// shares, rights, T+0 trades and mutual fund units share symbols with shares, or are not equity, and are passed over.
/// </summary>
internal static class EquitySeries
{
    private static readonly string[] Preferred = ["EQ", "BE", "BZ", "SM", "ST", "SZ", "E1", "IV", "RR"];

    /// <summary>Finds a series by its UTF-8 code.</summary>
    internal static bool TryGet(ReadOnlySpan<byte> code, out string series, out int rank)
    {
        if (code.Length == 2)
        {
            for (rank = 0; rank < Preferred.Length; rank++)
            {
                if (code[0] == Preferred[rank][0] && code[1] == Preferred[rank][1])
                {
                    series = Preferred[rank];
                    return true;
                }
            }
        }

        (series, rank) = ("", -1);
        return false;
    }
}

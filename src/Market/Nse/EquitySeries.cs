namespace TradingChitti.Market.Nse;

/// <summary>
/// The NSE series that become bars, in the order in which they are preferred when one symbol traded in several on a day: shares on the main
/// board (EQ rolling settlement and exchange-traded funds, BE trade-to-trade, BZ trade-to-trade for non-compliance), on the SME board
/// (SM, ST, SZ likewise), partly paid shares (E1), investment trusts (IV infrastructure, RR real estate). Bonds, gold bonds, preference
/// shares, rights, T+0 trades and mutual fund units share symbols with shares, or are not equity, and are passed over.
/// </summary>
internal static class EquitySeries
{
    private static ReadOnlySpan<byte> Preferred => "EQBEBZSMSTSZE1IVRR"u8;

    /// <summary>The place of a series, by its UTF-8 code, in the order of preference; −1 when it does not become bars.</summary>
    internal static int RankOf(ReadOnlySpan<byte> code)
    {
        if (code.Length != 2)
            return -1;
        for (int rank = 0; rank * 2 < Preferred.Length; rank++)
        {
            if (code[0] == Preferred[rank * 2] && code[1] == Preferred[rank * 2 + 1])
                return rank;
        }

        return -1;
    }
}

using TradingChitti.Market.Nse;

namespace TradingChitti.Market.Vendor;

/// <summary>Tables that are read well enough to say why nothing is taken from them.</summary>
internal static class UnusableTable
{
    internal static ReadOutcome.Refused? Describe(CsvHeader header, CsvFields first) => first.Count switch
    {
        1 => new("The first line has one column: a text or a list of names, not a table of the market.", 1),
        _ when header.HasAll("Date", "DELIV_QTY") && header.IndexOf("CLOSE_PRICE") < 0 => new(
            "The table has delivery without prices; delivery is taken from sec_bhavdata_full, beside the prices it belongs to.", 1),
        _ when header.HasAll("date", "dow", "seen_in") => new(
            "The table lists trading days that somebody derived; sessions are learnt from the files of the sessions themselves.", 1),
        _ when header.HasAll("Date", "Total_Above_200_SMA") => new(
            "The table counts shares above their average; such figures are computed from bars here and not taken from elsewhere.", 1),
        _ when header.HasAll("f_score", "Symbol") && header.IndexOf("as_of") < 0 && header.IndexOf("computed_at") < 0 => new(
            "The scores have no date: without the day they became known, a test of the past would see the future.", 1),
        _ => null,
    };
}

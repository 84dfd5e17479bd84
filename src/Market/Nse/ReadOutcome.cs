using TradingChitti.Market.Quality;
using TradingChitti.Market.Vendor;

namespace TradingChitti.Market.Nse;

/// <summary>What a market file turned out to be.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    /// <summary>Lines that held data, taken or not; the header is not one.</summary>
    public int RowsRead { get; init; }

    /// <summary>Data lines refused, of which the first hundred are listed.</summary>
    public int RowsRejected { get; init; }

    /// <summary>The first lines that were refused, in order.</summary>
    public IReadOnlyList<Rejection> Rejections { get; init; } = [];

    /// <summary>The first refused rows that are bars but for a rule of data quality.</summary>
    public IReadOnlyList<QuarantinedBar> Quarantined { get; init; } = [];

    /// <summary>The whole market on one day.</summary>
    /// <param name="Session">The trading day.</param>
    /// <param name="Format">Layout, such as <c>udiff-cm</c>.</param>
    /// <param name="Bars">One bar per symbol, in symbol order.</param>
    public sealed record SessionFile(DateOnly Session, string Format, BarTable Bars) : ReadOutcome;

    /// <summary>One security over many days.</summary>
    /// <param name="Symbol">The symbol the file's name gives.</param>
    /// <param name="Bars">One bar per session, oldest first.</param>
    public sealed record HistoryFile(string Symbol, BarTable Bars) : ReadOutcome
    {
        /// <summary>Whether bars of the exchange's own files outweigh these: the prices are as traded, but a vendor wrote them.</summary>
        public bool YieldsToExchange { get; init; }
    }

    /// <summary>The exchange's list of equities.</summary>
    /// <param name="Securities">One entry per symbol.</param>
    public sealed record SecurityList(IReadOnlyList<ListedSecurity> Securities) : ReadOutcome;

    /// <summary>The constituents of one index.</summary>
    /// <param name="IndexName">Index name, such as <c>NIFTY 50</c>.</param>
    /// <param name="Constituents">One entry per symbol.</param>
    /// <param name="AsOf">The day the file's name gives; of a month its last.</param>
    public sealed record IndexList(string IndexName, IReadOnlyList<IndexConstituent> Constituents, DateOnly? AsOf = null) : ReadOutcome;

    /// <summary>Days on which the exchange is shut.</summary>
    /// <param name="Days">One entry per day.</param>
    public sealed record HolidayList(IReadOnlyList<MarketDay> Days) : ReadOutcome;

    /// <summary>Company ratios.</summary>
    /// <param name="Companies">One entry per symbol.</param>
    public sealed record Fundamentals(IReadOnlyList<FundamentalsRow> Companies) : ReadOutcome;

    /// <summary>Splits, bonuses and demergers.</summary>
    /// <param name="Actions">One entry per event.</param>
    public sealed record CorporateActions(IReadOnlyList<SymbolAction> Actions) : ReadOutcome;

    /// <summary>A vendor's bars, which stay apart from those of the exchange.</summary>
    /// <param name="Source">Who made them, where the content says: one of <see cref="VendorSources"/>.</param>
    /// <param name="Minutes">Minutes a bar spans; <see cref="Daily"/> for days.</param>
    /// <param name="Adjustment">What is known of how prices were rescaled.</param>
    /// <param name="Bars">One bar per symbol and time.</param>
    /// <param name="AdjustedCloses">Closes adjusted for dividends too, in rupees, by session; empty where the file has none.</param>
    public sealed record VendorBars(
        string Source, int Minutes, Adjustment Adjustment, BarTable Bars, IReadOnlyDictionary<DateOnly, double> AdjustedCloses) : ReadOutcome
    {
        /// <summary>What <see cref="Minutes"/> is for daily bars.</summary>
        public const int Daily = 0;
    }

    /// <summary>Members of several indices, each with the day it is of.</summary>
    /// <param name="Members">One entry per index, symbol and day.</param>
    public sealed record IndexMembers(IReadOnlyList<IndexMember> Members) : ReadOutcome;

    /// <summary>Symbols that shares have or once had.</summary>
    /// <param name="Pairs">One entry per ISIN and symbol.</param>
    public sealed record IsinList(IReadOnlyList<IsinSymbol> Pairs) : ReadOutcome;
    /// <summary>Symbols that securities gave up for others.</summary>
    /// <param name="Changes">One entry per change, by day.</param>
    public sealed record SymbolChanges(IReadOnlyList<SymbolChange> Changes) : ReadOutcome;

    /// <summary>A file of which nothing may be taken.</summary>
    /// <param name="Reason">One sentence for the import log.</param>
    /// <param name="Line">The offending line, where there is one.</param>
    public sealed record Refused(string Reason, int? Line = null) : ReadOutcome;
}
